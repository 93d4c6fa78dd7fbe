import type { Call, Check, MethodName } from "./checked.types.ts";

const CHECKED = new WeakSet<object>();

/** Marks an adapter that checks and times its answers itself: `checked…()` gives it back as it is. */
export function markChecked<Port extends object>(port: Port): Port {
  CHECKED.add(port);
  return port;
}

/** What is checked at a port, apart from how, which is loaded with the first call. */
export interface PortChecks<Port> {
  /** A row for each method: the compiler asks for the one that is missing. */
  readonly methods: Readonly<Record<MethodName<Port>, true>>;
  readonly load: () => Promise<Check>;
}

/**
 * Makes the checked ports of adapters, one for each adapter, so that it can be a key or a dependency. An
 * adapter is called right away; its answer is checked as soon as the checks are loaded.
 */
export function portChecker<Port extends object>({
  methods,
  load,
}: PortChecks<Port>): (adapter: Port) => Port {
  const made = new WeakMap<Port, Port>();
  let check: Check | undefined;
  const checkedPort = (adapter: Port): Port => {
    const port: Record<string, unknown> = {};
    for (const key of ["repo", "capabilities", "requestUrl"]) {
      Object.defineProperty(port, key, { enumerable: true, get: () => Reflect.get(adapter, key) });
    }
    for (const name in methods) {
      port[name] = async (...args: readonly unknown[]) => {
        const call = { adapter, name, args };
        const answer = send(call);
        check ??= await load();
        return check(call, answer);
      };
    }
    return markChecked(port as Port); // its properties are the adapter's, its methods as well
  };
  // A host without types may hand in what is no adapter: then each method is missing.
  const missing = {} as Port;
  return (given) => {
    const adapter = Object(given) === given ? given : missing;
    if (CHECKED.has(adapter)) return adapter;
    const port = made.get(adapter) ?? checkedPort(adapter);
    made.set(adapter, port);
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
