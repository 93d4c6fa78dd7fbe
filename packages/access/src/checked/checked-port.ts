import type { Call, Check, CheckedOptions, MethodName } from "./checked.types.ts";

const CHECKED = new WeakSet<object>();
const NO_OPTIONS: CheckedOptions = {};

/** What is checked at a port, apart from how, which is loaded with the first call. */
export interface PortChecks<Port> {
  /** A row for each method: the compiler asks for the one that is missing. */
  readonly methods: Readonly<Record<MethodName<Port>, true>>;
  readonly load: () => Promise<Check>;
}

/** Makes a checked port of an adapter. The same adapter and options object give the same port. */
export type CheckedPort<Port> = (adapter: Port, options?: CheckedOptions) => Port;

/**
 * Makes the checked ports of adapters, one for each adapter and its options, so that it can be a key or a
 * dependency. An adapter is called right away; its answer is checked as soon as the checks are loaded.
 */
export function portChecker<Port extends object>({
  methods,
  load,
}: PortChecks<Port>): CheckedPort<Port> {
  const made = new WeakMap<Port, WeakMap<CheckedOptions, Port>>();
  let check: Check | undefined;
  const checkedPort = (adapter: Port, options: CheckedOptions): Port => {
    const port: Record<string, unknown> = {};
    for (const key of ["repo", "capabilities", "requestUrl"]) {
      Object.defineProperty(port, key, { enumerable: true, get: () => Reflect.get(adapter, key) });
    }
    for (const name in methods) {
      port[name] = async (...args: readonly unknown[]) => {
        const call = { adapter, name, args, options };
        const answer = send(call);
        check ??= await load();
        return check(call, answer);
      };
    }
    CHECKED.add(port);
    return port as Port; // its properties are the adapter's, its methods as well
  };
  // A host without types may hand in what is no adapter: then each method is missing.
  const missing = {} as Port;
  return (given, options = NO_OPTIONS) => {
    const adapter = Object(given) === given ? given : missing;
    if (CHECKED.has(adapter)) return adapter;
    const ports = made.get(adapter) ?? new WeakMap();
    made.set(adapter, ports);
    const port = ports.get(options) ?? checkedPort(adapter, options);
    ports.set(options, port);
    return port;
  };
}

/** The signal of a call: every method takes its options last. */
export function signalOf(args: readonly unknown[]): AbortSignal | undefined {
  const { signal } = Object(args.at(-1)) as { readonly signal?: AbortSignal }; // as its type says
  return signal;
}

/** An adapter's answer; until the checks are there, it may reject unheard. */
function send({ adapter, name, args }: Call): Promise<unknown> {
  const answer = (async () => {
    signalOf(args)?.throwIfAborted();
    return Reflect.apply(Reflect.get(adapter, name), adapter, args);
  })();
  answer.catch(() => {});
  return answer;
}
