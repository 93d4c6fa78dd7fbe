import { AccessError, type AccessErrorData } from "../errors/access-error.ts";
import type { CallOptions } from "../ports/ports.types.ts";
import type { MemoryCall, MemoryOptions, ScriptedFault, ScriptedMove } from "./memory.types.ts";

type Scripted = Pick<MemoryOptions, "latency" | "faults" | "moves">;

/** Plays the scripted delays, faults and moves around each call. */
export class MemoryScript {
  readonly #calls: Map<MemoryCall, number>;
  readonly #options: Scripted;
  readonly #onMove: (move: ScriptedMove) => void;

  /** `calls` says how often each was made before. */
  constructor(
    options: Scripted,
    calls: readonly (readonly [MemoryCall, number])[],
    onMove: (move: ScriptedMove) => void,
  ) {
    this.#calls = new Map(calls);
    this.#options = options;
    this.#onMove = onMove;
  }

  calls(): [MemoryCall, number][] {
    return [...this.#calls];
  }

  /** Runs one call and returns a copy of its result, so that callers can't change the store. */
  async run<T>(
    call: MemoryCall,
    options: CallOptions | undefined,
    work: (failing: (userId: string) => AccessErrorData | undefined) => T | Promise<T>,
  ): Promise<T> {
    const nth = (this.#calls.get(call) ?? 0) + 1;
    this.#calls.set(call, nth);
    const faults = (this.#options.faults ?? []).filter(
      (f) => f.call === call && (f.nth === undefined || f.nth === nth),
    );
    const whole = faults.find((fault) => fault.userId === undefined);
    await this.#wait(options?.signal, whole?.hang === true);
    for (const move of this.#options.moves ?? []) {
      if (move.before === call && move.nth === nth) this.#onMove(move);
    }
    if (whole) return broken<T>(whole);
    const result = await work((userId) => faults.find((fault) => fault.userId === userId)?.error);
    return result === undefined ? result : copy(result);
  }

  #wait(signal: AbortSignal | undefined, forEver: boolean): Promise<void> {
    signal?.throwIfAborted();
    const { latency = 0 } = this.#options;
    return new Promise((resolve, reject) => {
      const handle = forEver ? undefined : setTimeout(resolve, latency);
      signal?.addEventListener("abort", () => {
        clearTimeout(handle);
        reject(signal.reason);
      });
    });
  }
}

/** What a call ends in that was scripted to go wrong. */
function broken<T>({ error, answer }: ScriptedFault): T {
  if (error) throw new AccessError(error);
  return answer as T; // nonsense, on purpose
}

// Plain data only, so JSON keeps all of it.
function copy<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T; // the same shape by construction
}
