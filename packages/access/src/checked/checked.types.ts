import type { AccessError } from "../errors/access-error.ts";

/** The methods of a port, by name. */
export type MethodName<Port> = {
  [Name in keyof Port]: Port[Name] extends (...args: never[]) => Promise<unknown> ? Name : never;
}[keyof Port] &
  string;

/** Where a failure comes from. */
export interface FailureContext {
  /** The adapter's method with its port, such as `review.list`. */
  readonly method: string;
}

/** Called with each failure. What an adapter threw that was not an `AccessError` is the error's `cause`. */
export type OnError = (error: AccessError, context: FailureContext) => void;

export interface CheckedOptions {
  /**
   * Called once for each call that fails and for each decision that fails; never for an aborted call. Read
   * at the time of the failure. If absent, failures that should never happen are logged: answers of the
   * wrong shape, and errors that are not an `AccessError`.
   */
  readonly onError?: OnError | undefined;
}

/** A call of an adapter's method. */
export interface Call {
  readonly adapter: object;
  readonly name: string;
  readonly args: readonly unknown[];
  readonly options: CheckedOptions;
}

/** An answer as the port promises it. Rejects as every method of a checked port does. */
export type Check = (call: Call, answer: Promise<unknown>) => Promise<unknown>;
