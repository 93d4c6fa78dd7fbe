import { AccessError } from "../errors/access-error.ts";

/** Data that does not have the shape it must have. */
export class ShapeError extends AccessError {
  /** What is wrong, as the end of a sentence: `"nextCursor" is a number`. */
  readonly problem: string;

  constructor(problem: string) {
    super({ code: "malformed", message: `The server’s answer has the wrong shape: ${problem}.` });
    this.problem = problem;
  }
}

/**
 * The error for a part of an answer; an empty `part` is the whole of it. Names the value's kind and never
 * a text, which can be anything. A value of the `expected` kind is called invalid, and so is a number
 * that cannot be a count.
 */
export function wrong(part: string, value: unknown, expected?: string): ShapeError {
  const kind = value === null ? "null" : Array.isArray(value) ? "array" : typeof value;
  const article = value == null ? "" : /^[ao]/.test(kind) ? "an " : "a ";
  const isInvalid = kind === expected || (kind === "number" && !(Number(value) >= 0));
  const named = isInvalid ? `an invalid ${kind}` : article + kind;
  return new ShapeError(`${part === "" ? "it" : `"${part}"`} is ${named}`);
}
