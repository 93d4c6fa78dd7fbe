/** The methods of a port, by name. */
export type MethodName<Port> = {
  [Name in keyof Port]: Port[Name] extends (...args: never[]) => Promise<unknown> ? Name : never;
}[keyof Port] &
  string;

/** A call of an adapter's method. */
export interface Call {
  readonly adapter: object;
  readonly name: string;
  readonly args: readonly unknown[];
}

/** An answer as the port promises it. Rejects as every method of a checked port does. */
export type Check = (call: Call, answer: Promise<unknown>) => Promise<unknown>;
