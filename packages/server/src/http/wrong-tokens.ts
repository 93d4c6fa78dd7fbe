import type { ClientAddress } from "./client-address.ts";
import { senderOf } from "./client-address.ts";
import { type RateLimit, RateLimiter } from "./rate-limit.ts";
import { refusals } from "./refusal.ts";

const MOST_KNOWN = 10_000;

/**
 * Bounds how many wrong tokens an address may send. Right ones are not counted, and one that was right
 * before is not held back by others' wrong ones from the same address.
 */
export class WrongTokens {
  readonly #limiter: RateLimiter | undefined;
  readonly #addressOf: (request: Request) => ClientAddress;
  readonly #known = new Set<string>();

  /** Without a limit, nothing is bounded. */
  constructor(limit: RateLimit | undefined, addressOf: (request: Request) => ClientAddress) {
    this.#limiter = limit && new RateLimiter(limit);
    this.#addressOf = addressOf;
  }

  /** Refuses a token, by its hash, that may not be tried now. */
  mayTry(request: Request, hash: string): void {
    const sender = this.#senderOf(request);
    if (!this.#limiter || sender === undefined || this.#known.has(hash)) return;
    const seconds = this.#limiter.wait(sender);
    if (seconds > 0) throw refusals.tooMany(seconds, this.#limiter.limit);
  }

  /** Count a token that was wrong; refuses where there were too many. */
  wasWrong(request: Request): void {
    const sender = this.#senderOf(request);
    if (!this.#limiter || sender === undefined) return;
    const seconds = this.#limiter.take(sender);
    if (seconds > 0) throw refusals.tooMany(seconds, this.#limiter.limit);
  }

  /** Remember a token, by its hash, that was right. The one not seen for longest is forgotten first. */
  wasRight(hash: string): void {
    if (!this.#limiter) return;
    this.#known.delete(hash);
    this.#known.add(hash);
    const [oldest] = this.#known;
    if (this.#known.size > MOST_KNOWN && oldest !== undefined) this.#known.delete(oldest);
  }

  #senderOf(request: Request): string | undefined {
    const { address } = this.#addressOf(request);
    return address && senderOf(address);
  }
}
