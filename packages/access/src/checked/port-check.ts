import { AccessError, type AccessErrorData, errorData } from "../errors/access-error.ts";
import { ShapeError } from "../shapes/shape-error.ts";
import type { Call, Check, MethodName } from "./checked.types.ts";
import { signalOf } from "./checked-port.ts";
import { inLimits, type TimeLimits } from "./in-limits.ts";
import { reportFailure } from "./report-failure.ts";
import { isTrusted } from "./trusted.ts";

/** What a method promises. */
interface Row<Method> {
  /** As in its type: developers read it. */
  readonly shape: string;
  readonly read: Method extends (...args: infer Args) => Promise<infer Result>
    ? (value: unknown, ...args: Args) => Result
    : never;
  readonly limits?: Method extends (...args: infer Args) => unknown
    ? (...args: Args) => TimeLimits
    : never;
  /** The failures that an answer holds. */
  readonly failures?: Method extends (...args: never[]) => Promise<infer Result>
    ? (answer: Result) => readonly AccessErrorData[]
    : never;
}

/** What each method of a port promises. */
export type Rows<Port> = { readonly [Name in MethodName<Port>]: Row<Port[Name]> };

/** A row of any method. */
interface AnyRow {
  readonly shape: string;
  readonly read: (value: unknown, ...args: readonly unknown[]) => unknown;
  readonly limits?: (...args: readonly unknown[]) => TimeLimits;
  readonly failures?: (answer: unknown) => readonly AccessErrorData[];
}

/** Holds a port to its promises: what its methods give, and when. Reports what fails. */
export function portCheck<Port>(portName: string, rows: Rows<Port>): Check {
  return async (call, answer) => {
    // A call is made with the arguments of its own method.
    const row = rows[call.name as MethodName<Port>] as AnyRow;
    const signal = signalOf(call.args);
    const method = `${portName}.${call.name}`;
    const report = (error: AccessError, unexpected = error.code === "malformed"): void =>
      reportFailure(error, { method }, { options: call.options, unexpected });
    try {
      const value = isTrusted(call.adapter)
        ? await answer
        : await checkAnswer(call, answer, { row, method });
      for (const failure of row.failures?.(value) ?? []) report(new AccessError(failure));
      return value;
    } catch (cause) {
      signal?.throwIfAborted();
      if (cause instanceof AccessError) {
        report(cause);
        throw cause;
      }
      const error = new AccessError(errorData(cause), { cause });
      report(error, true);
      throw error;
    }
  };
}

async function checkAnswer(
  { adapter, name, args }: Call,
  answer: Promise<unknown>,
  { row, method }: { readonly row: AnyRow; readonly method: string },
): Promise<unknown> {
  const malformed = (problem: string): AccessError => {
    const message = `${method}() must resolve to ${row.shape}, but ${problem}.`;
    return new AccessError({ code: "malformed", message });
  };
  if (typeof Reflect.get(adapter, name) !== "function") throw malformed("it is not a function");
  const value = await inLimits(answer, row.limits?.(...args), signalOf(args));
  try {
    return row.read(value, ...args);
  } catch (cause) {
    throw cause instanceof ShapeError ? malformed(cause.problem) : cause;
  }
}
