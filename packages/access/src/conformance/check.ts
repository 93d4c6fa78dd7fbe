import { AccessError, type AccessErrorCode } from "../errors/access-error.ts";

// Assertions of our own: the suite runs under any runner, in browsers too.

/** Throws where two pieces of plain data differ; the order of keys does not matter. */
export function same(actual: unknown, expected: unknown, what = "the value"): void {
  const [got, wanted] = [text(actual), text(expected)];
  if (got !== wanted) throw new Error(`${what} is ${got}, not ${wanted}`);
}

/** Throws where an object lacks a key, or has another value for it. */
export function has(actual: object | undefined, expected: object, what = "it"): void {
  for (const [key, value] of Object.entries(expected)) {
    same((actual as Record<string, unknown> | undefined)?.[key], value, `${key} of ${what}`);
  }
}

/** Throws unless a call rejects with an `AccessError` of this code. */
export async function rejects(call: Promise<unknown>, code: AccessErrorCode): Promise<AccessError> {
  const error = await call.then(
    (value) => {
      throw new Error(`the call gave ${text(value)} and did not reject with ${code}`);
    },
    (reason: unknown) => reason,
  );
  if (!(error instanceof AccessError)) throw new Error(`it is no AccessError: ${String(error)}`);
  same(error.code, code, `the code of "${error.message}"`);
  return error;
}

function text(value: unknown): string {
  return (
    JSON.stringify(value, (_, part: unknown) =>
      typeof part === "object" && part !== null && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
        : part,
    ) ?? "undefined"
  );
}
