import { AccessError } from "../errors/access-error.ts";
import type { CallOptions } from "../ports/ports.types.ts";
import type { MemoryCall, MemoryOptions, ScriptedMove } from "./memory.types.ts";

/** Plays the scripted delays, faults and moves around each call. */
export class MemoryScript {
  readonly #calls = new Map<MemoryCall, number>();
  readonly #options: Pick<MemoryOptions, "latency" | "faults" | "moves">;
  readonly #onMove: (move: ScriptedMove) => void;

  constructor(
    options: Pick<MemoryOptions, "latency" | "faults" | "moves">,
    onMove: (move: ScriptedMove) => void,
  ) {
    this.#options = options;
    this.#onMove = onMove;
  }

  /** Run one call. What it gives is a copy: nobody holds the store's own data. */
  async run<T>(call: MemoryCall, options: CallOptions | undefined, work: () => T): Promise<T> {
    const nth = (this.#calls.get(call) ?? 0) + 1;
    this.#calls.set(call, nth);
    await this.#wait(options?.signal);
    for (const move of this.#options.moves ?? []) {
      if (move.before === call && move.nth === nth) this.#onMove(move);
    }
    const fault = this.#options.faults?.find(
      (f) => f.call === call && (f.nth === undefined || f.nth === nth),
    );
    if (fault) throw new AccessError(fault.error);
    const result = work();
    return result === undefined ? result : copy(result);
  }

  #wait(signal: AbortSignal | undefined): Promise<void> {
    signal?.throwIfAborted();
    const { latency = 0 } = this.#options;
    return new Promise((resolve, reject) => {
      const handle = setTimeout(resolve, latency);
      signal?.addEventListener("abort", () => {
        clearTimeout(handle);
        reject(signal.reason);
      });
    });
  }
}

// Plain data only, so JSON keeps all of it.
function copy<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T; // the same shape by construction
}
