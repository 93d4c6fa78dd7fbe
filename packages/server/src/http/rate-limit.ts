/** How much one sender may ask for. */
export interface RateLimit {
  /** The burst. */
  readonly burst: number;
  /** The rate at which it refills. */
  readonly perMinute: number;
}

/** What is limited. */
export interface RateLimits {
  /** Per account, or per address where signed out. */
  readonly reads: RateLimit;
  /** What changes something. Per account, or per address where signed out. */
  readonly changes: RateLimit;
  /** Requests for access. Per account; an address has ten times as much, as people share one. */
  readonly submissions: RateLimit;
  /** Tokens that are wrong, and log-ins that fail. Per address. */
  readonly wrongTokens: RateLimit;
}

/**
 * Room for a client that downloads thousands of files, for a reviewer in a hurry, for someone who asks
 * for everything there is, and for a script with an old token.
 */
export const DEFAULT_LIMITS: RateLimits = {
  reads: { burst: 6_000, perMinute: 6_000 },
  changes: { burst: 3_000, perMinute: 3_000 },
  submissions: { burst: 60, perMinute: 20 },
  wrongTokens: { burst: 20, perMinute: 10 },
};

const MOST_SENDERS = 100_000;

interface Bucket {
  level: number;
  at: number;
}

/** Token buckets of one process; several processes allow as many times as much. */
export class RateLimiter {
  readonly limit: RateLimit;
  readonly #now: () => number;
  readonly #buckets = new Map<string, Bucket>();

  /** `now` in ms, of a clock that never goes back. */
  constructor(limit: RateLimit, now: () => number = () => performance.now()) {
    this.limit = limit;
    this.#now = now;
  }

  /** After how many seconds there is one to take; 0 where there is. */
  wait(sender: string): number {
    return this.#secondsTo(this.#level(sender));
  }

  /** Take one. Gives 0 where there was one, else after how many seconds there will be. */
  take(sender: string): number {
    const now = this.#now();
    const filled = this.#level(sender);
    const left = filled >= 1 ? filled - 1 : filled;
    // In the order of their last call, so the first to be evicted are those not seen for longest.
    this.#buckets.delete(sender);
    this.#buckets.set(sender, { level: left, at: now });
    if (this.#buckets.size > MOST_SENDERS) this.#forgetOldest();
    return this.#secondsTo(filled);
  }

  #level(sender: string): number {
    const { burst, perMinute } = this.limit;
    const bucket = this.#buckets.get(sender);
    if (!bucket) return burst;
    return Math.min(burst, bucket.level + ((this.#now() - bucket.at) * perMinute) / 60_000);
  }

  #secondsTo(level: number): number {
    return level >= 1 ? 0 : Math.ceil(((1 - level) / this.limit.perMinute) * 60);
  }

  #forgetOldest(): void {
    const oldest = this.#buckets.keys().next();
    if (!oldest.done) this.#buckets.delete(oldest.value);
  }
}
