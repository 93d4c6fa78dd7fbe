/** How much one sender may ask for. */
export interface RateLimit {
  /** So many at once … */
  readonly burst: number;
  /** … and so many more as time goes by. */
  readonly perMinute: number;
}

/** What is limited: reading, and what changes something. Per account, or per address where signed out. */
export interface RateLimits {
  readonly reads: RateLimit;
  readonly changes: RateLimit;
}

/** Room for a client that downloads thousands of files, and for a reviewer in a hurry. */
export const DEFAULT_LIMITS: RateLimits = {
  reads: { burst: 6_000, perMinute: 6_000 },
  changes: { burst: 3_000, perMinute: 3_000 },
};

const MOST_SENDERS = 100_000;

interface Bucket {
  level: number;
  at: number;
}

/** Token buckets of one process; several processes allow as many times as much. */
export class RateLimiter {
  readonly #limit: RateLimit;
  readonly #now: () => number;
  readonly #buckets = new Map<string, Bucket>();

  /** `now` in ms, of a clock that never goes back. */
  constructor(limit: RateLimit, now: () => number = () => performance.now()) {
    this.#limit = limit;
    this.#now = now;
  }

  /** Take one. Gives 0 where there was one, else after how many seconds there will be. */
  take(sender: string): number {
    const { burst, perMinute } = this.#limit;
    const perMs = perMinute / 60_000;
    const now = this.#now();
    const { level, at } = this.#buckets.get(sender) ?? { level: burst, at: now };
    const filled = Math.min(burst, level + (now - at) * perMs);
    const left = filled >= 1 ? filled - 1 : filled;
    // Whoever asked last stands last: the first to go are those not seen for longest.
    this.#buckets.delete(sender);
    this.#buckets.set(sender, { level: left, at: now });
    if (this.#buckets.size > MOST_SENDERS) this.#forgetOldest();
    return filled >= 1 ? 0 : Math.ceil((1 - filled) / perMs / 1_000);
  }

  #forgetOldest(): void {
    const oldest = this.#buckets.keys().next();
    if (!oldest.done) this.#buckets.delete(oldest.value);
  }
}
