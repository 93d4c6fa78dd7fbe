import type { CallOptions } from "../ports/ports.types.ts";
import type { Repo } from "../requests/request.types.ts";

/** How to reach the other side, and what may be spent on it. */
export interface HttpOptions {
  /** Address of the service, such as `https://huggingface.co` or `https://example.org/data`. */
  readonly endpoint: string;
  /** The id is `namespace/name`. */
  readonly repo: Repo;
  /**
   * A token, or how to get one; absent in a browser whose cookies say who asks. A token that may
   * write does not belong into a page: keep it on the host's server and let that forward.
   */
  readonly token?: string | (() => string | Promise<string>);
  /** `same-origin` when absent: cookies travel to the page's own server alone. */
  readonly credentials?: "omit" | "same-origin" | "include";
  readonly fetch?: typeof fetch;
  /** Longest time for one call with all its attempts, in ms; 30,000 when absent. */
  readonly timeout?: number;
  /** Greatest size of one answer, in bytes; 64 MiB when absent. */
  readonly maxBytes?: number;
  /**
   * Which routes to use. `auto`: Sallyport routes where the server has them, which the first call finds
   * out, else the Hub's. `sallyport` and `hub`: only those.
   */
  readonly routes?: "auto" | "sallyport" | "hub";
}

/** One request to the endpoint. */
export interface HttpCall {
  readonly method?: "GET" | "POST" | "PUT";
  /** Starts with a slash; it is appended to the endpoint. */
  readonly path: string;
  /** Sent as JSON. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Of the port's call that it is part of. */
  readonly options?: CallOptions | undefined;
  /** Whether sending it twice does no harm; true for GET. */
  readonly repeatable?: boolean;
  /** Send neither token nor cookies, and follow redirects: for what is open to all. */
  readonly anonymous?: boolean;
  /**
   * Begins to watch an attempt's body, and is given it as it comes. A body that is watched may take its
   * time, as long as something comes.
   */
  readonly watch?: () => (chunk: Uint8Array) => void;
}

/** What came back, read to its end. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** What the other side says in it, fit for people and logs: without the token that was sent. */
  readonly clean: (message: unknown) => string;
}
