import { AccessError, errorData } from "../errors/access-error.ts";
import { ShapeError } from "../shapes/shape-error.ts";
import type { Check, MethodName } from "./checked.types.ts";
import { signalOf } from "./checked-port.ts";
import { inLimits, type TimeLimits } from "./in-limits.ts";

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
}

/** What each method of a port promises. */
export type Rows<Port> = { readonly [Name in MethodName<Port>]: Row<Port[Name]> };

/** A row of any method. */
interface AnyRow {
  readonly shape: string;
  readonly read: (value: unknown, ...args: readonly unknown[]) => unknown;
  readonly limits?: (...args: readonly unknown[]) => TimeLimits;
}

/** Holds a port to its promises: what its methods give, and when. */
export function portCheck<Port>(portName: string, rows: Rows<Port>): Check {
  return async ({ adapter, name, args }, answer) => {
    // A call is made with the arguments of its own method.
    const row = rows[name as MethodName<Port>] as AnyRow;
    const signal = signalOf(args);
    const broken = (problem: string): AccessError => {
      const message = `${portName}.${name}() must resolve to ${row.shape}, but ${problem}.`;
      return new AccessError({ code: "malformed", message });
    };
    let value: unknown;
    try {
      value = await inLimits(answer, row.limits?.(...args), signal);
    } catch (cause) {
      signal?.throwIfAborted();
      if (typeof Reflect.get(adapter, name) !== "function") throw broken("it is not a function");
      throw cause instanceof AccessError ? cause : new AccessError(errorData(cause), { cause });
    }
    try {
      return row.read(value, ...args);
    } catch (cause) {
      throw cause instanceof ShapeError ? broken(cause.problem) : cause;
    }
  };
}
