import { AccessError, type AccessErrorCode } from "../errors/access-error.ts";
import { cleanMessage } from "../errors/clean-message.ts";
import { baseUrl } from "./base-url.ts";
import type { HttpAnswer, HttpCall, HttpOptions } from "./connection.types.ts";
import { errorOfAnswer, loggedOut } from "./error-of-answer.ts";
import { malformed, readJson, readText, saysHtml } from "./read-answer.ts";

// Faults that may pass, and how often a call is sent in all. A gateway that timed out is retried once.
const ATTEMPTS: Partial<Readonly<Record<AccessErrorCode, number>>> = {
  "rate-limited": 3,
  unavailable: 3,
  offline: 3,
  timeout: 2,
};
const MOST_REDIRECTS = 5;
// The Hub counts calls by five minutes.
const LONGEST_PAUSE_MS = 5 * 60_000 + 5_000;

/** Sends calls to one endpoint. Every fault is an `AccessError`; an aborted call throws its signal's reason. */
export class HttpTransport {
  readonly #options: HttpOptions;
  readonly #base: string;

  constructor(options: HttpOptions) {
    this.#options = options;
    this.#base = baseUrl(options.endpoint);
  }

  /**
   * The answer, of any status. After a passing fault, what is repeatable is tried again; after 429
   * everything is, as it was not done. A wait that the other side asks for then is not on the clock.
   */
  async send(call: HttpCall): Promise<HttpAnswer> {
    const { timeout = 30_000 } = this.#options;
    const { signal: stop, onPause } = call.options ?? {};
    stop?.throwIfAborted();
    const budget = new AbortController();
    let ends = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const goOn = (): void => {
      clearTimeout(timer);
      ends = Date.now() + timeout;
      timer = setTimeout(() => budget.abort(), timeout);
    };
    goOn();
    const signal = stop ? AbortSignal.any([stop, budget.signal]) : budget.signal;
    const repeatable = call.repeatable ?? (call.method ?? "GET") === "GET";
    try {
      for (let attempt = 1; ; attempt++) {
        const outcome = await this.#try(call, signal, goOn);
        const fault = outcome instanceof AccessError ? outcome : faultOf(outcome);
        const limited = fault?.code === "rate-limited";
        const again = fault && (repeatable || limited) && attempt < (ATTEMPTS[fault.code] ?? 1);
        const wait = again ? waitBefore(attempt, fault.retryAfter) : 0;
        const paused = limited && fault.retryAfter !== undefined && wait <= LONGEST_PAUSE_MS;
        if (!again || (!paused && Date.now() + wait >= ends)) {
          if (outcome instanceof AccessError) throw outcome;
          return outcome;
        }
        if (paused) {
          clearTimeout(timer);
          onPause?.(fault.retryAfter ?? 0);
        }
        await pause(wait, signal);
        if (paused) {
          onPause?.(0);
          goOn();
        }
      }
    } catch (cause) {
      if (stop?.aborted) throw stop.reason;
      if (!budget.signal.aborted) throw cause;
      throw new AccessError({ code: "timeout", message: "The server did not answer in time." });
    } finally {
      clearTimeout(timer);
    }
  }

  /** The answer of a call that must succeed. */
  async take(call: HttpCall): Promise<HttpAnswer> {
    const answer = await this.send(call);
    if (answer.status < 200 || answer.status >= 300) throw errorOfAnswer(answer);
    return answer;
  }

  /** The JSON of a call that must succeed. */
  async json(call: HttpCall): Promise<unknown> {
    return readJson(await this.take(call));
  }

  /** One attempt: the answer, or the network's fault as an error. */
  async #try(
    call: HttpCall,
    signal: AbortSignal,
    goOn: () => void,
  ): Promise<HttpAnswer | AccessError> {
    const headers = new Headers({ accept: "application/json", ...call.headers });
    if (call.body !== undefined) headers.set("content-type", "application/json");
    const token = call.anonymous ? "" : await this.#readToken(signal);
    if (token) headers.set("authorization", `Bearer ${token}`);
    try {
      const { response, redirected } = await this.#fetch(call, headers, signal);
      if (redirected && response.ok && saysHtml(response)) {
        await response.body?.cancel();
        return loggedOut();
      }
      if (!call.anonymous && response.redirected && !this.#isBelow(new URL(response.url))) {
        return malformed("The answer came from another site.");
      }
      const watcher = call.watch?.();
      const onChunk = (chunk: Uint8Array): void => {
        if (!watcher || signal.aborted) return;
        goOn();
        watcher(chunk);
      };
      const text = await endBy<string>(signal, (done, fail) => {
        const { maxBytes = 64 * 1024 * 1024 } = this.#options;
        readText(response, maxBytes, onChunk).then(done, fail);
      });
      const clean = (message: unknown): string => cleanMessage(message, [token]);
      return { status: response.status, headers: response.headers, text, clean };
    } catch (cause) {
      if (signal.aborted) throw cause;
      if (cause instanceof AccessError) return cause;
      return new AccessError({ code: "offline", message: "The server could not be reached." });
    }
  }

  /** Follows redirects below the endpoint only: a token goes nowhere else. */
  async #fetch(
    call: HttpCall,
    headers: Headers,
    signal: AbortSignal,
  ): Promise<{ readonly response: Response; readonly redirected: boolean }> {
    const { fetch: send = fetch, credentials = "same-origin" } = this.#options;
    const { method = "GET", body, anonymous = false } = call;
    let url = new URL(`${this.#base}${call.path}`);
    for (let hops = 0; ; hops++) {
      const response = await endBy<Response>(signal, (done, fail) => {
        send(url.href, {
          method,
          headers,
          credentials: anonymous ? "omit" : credentials,
          redirect: anonymous ? "follow" : "manual",
          cache: "no-store",
          signal,
          ...(body !== undefined && { body: JSON.stringify(body) }),
        }).then(done, fail);
      });
      const answer = { response, redirected: hops > 0 || response.redirected };
      const location = response.headers.get("location");
      if (anonymous || response.status < 300 || response.status >= 400 || location === null) {
        return answer;
      }
      const next = URL.canParse(location, url) ? new URL(location, url) : undefined;
      const here = next !== undefined && this.#isBelow(next);
      if (method !== "GET" || !here || hops === MOST_REDIRECTS) return answer;
      await response.body?.cancel();
      url = next;
    }
  }

  #isBelow({ origin, pathname }: URL): boolean {
    return `${origin}${pathname}`.startsWith(`${this.#base}/`);
  }

  async #readToken(signal: AbortSignal): Promise<string> {
    const { token = "" } = this.#options;
    const unauthenticated = (message: string): AccessError =>
      new AccessError({ code: "unauthenticated", message });
    let text: unknown;
    try {
      text =
        typeof token === "string"
          ? token
          : await endBy<string>(signal, (done, fail) => {
              Promise.resolve(token()).then(done, fail);
            });
    } catch (cause) {
      if (signal.aborted) throw cause;
      throw unauthenticated("Could not get a token.");
    }
    // Checked here: what a header cannot carry would be quoted in the error of `Headers`.
    if (typeof text === "string" && /^[\x21-\x7e]*$/.test(text)) return text;
    throw unauthenticated("The token cannot be sent in a header.");
  }
}

/** The transient error in a response, if any. */
function faultOf(answer: HttpAnswer): AccessError | undefined {
  const passes = answer.status === 408 || answer.status === 429 || answer.status >= 500;
  return passes ? errorOfAnswer(answer) : undefined;
}

/** In ms; jittered, so that many clients do not retry together. */
function waitBefore(attempt: number, retryAfter: number | undefined): number {
  const jitter = 0.5 + Math.random() / 2;
  return retryAfter === undefined
    ? 250 * 2 ** (attempt - 1) * jitter
    : retryAfter * 1_000 + 100 * jitter;
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    await endBy<void>(signal, (done) => {
      timer = setTimeout(done, ms);
    });
  } finally {
    clearTimeout(timer);
  }
}

/** A promise that the signal ends, whether or not what it waits for listens to signals. */
function endBy<T>(
  signal: AbortSignal,
  start: (done: (value: T) => void, fail: (reason: unknown) => void) => void,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason);
    if (signal.aborted) return abort();
    signal.addEventListener("abort", abort, { once: true });
    const settle =
      <V>(end: (value: V) => void) =>
      (value: V): void => {
        signal.removeEventListener("abort", abort);
        end(value);
      };
    start(settle(resolve), settle(reject));
  });
}
