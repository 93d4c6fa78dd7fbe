import {
  ACCESS_ERROR_CODES,
  AccessError,
  type AccessErrorCode,
  type AccessErrorData,
} from "../errors/access-error.ts";

/** How to reach the other side. */
export interface HubConnection {
  /** Origin of the service, such as `https://huggingface.co`. */
  readonly endpoint: string;
  /** A token, or how to get one; absent in a browser whose cookies say who asks. */
  readonly token?: string | (() => string | Promise<string>);
  /** `same-origin` when absent: cookies travel to the page's own server alone. */
  readonly credentials?: "omit" | "same-origin" | "include";
  readonly fetch?: typeof fetch;
  /** Longest wait for one answer, in ms; 30,000 when absent. */
  readonly timeout?: number;
}

/** One request; `path` starts with a slash and stays on the endpoint. */
export interface HubCall {
  readonly method?: "GET" | "POST" | "PUT";
  readonly path: string;
  readonly body?: unknown;
  readonly signal?: AbortSignal | undefined;
}

const MOST_BYTES = 64 * 1024 * 1024;
const RETRIES = 2;

/** Send a request and give the response, or throw an `AccessError`. Only reading is tried again. */
export async function hubFetch(connection: HubConnection, call: HubCall): Promise<Response> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await once(connection, call);
    } catch (error) {
      const again =
        error instanceof AccessError &&
        attempt < RETRIES &&
        (call.method ?? "GET") === "GET" &&
        ["rate-limited", "unavailable", "offline"].includes(error.code);
      if (!again) throw error;
      await pause(waitBefore(attempt, error.retryAfter), call.signal);
    }
  }
}

/** Send a request and give its JSON. */
export async function hubJson(connection: HubConnection, call: HubCall): Promise<unknown> {
  return readJson(await hubFetch(connection, call));
}

/** The body as JSON: only when it says that it is, and whole. */
export async function readJson(response: Response): Promise<unknown> {
  const type = response.headers.get("content-type") ?? "";
  if (!/^application\/(?:[\w.+-]+\+)?json\b/i.test(type)) {
    throw malformed("The service did not answer with JSON.");
  }
  if (Number(response.headers.get("content-length") ?? 0) > MOST_BYTES) {
    throw malformed("The service's answer is too large.");
  }
  try {
    return await response.json();
  } catch (cause) {
    throw malformed("The service's answer is not valid JSON.", cause);
  }
}

export function malformed(message: string, cause?: unknown): AccessError {
  return new AccessError({ code: "malformed", message }, { cause });
}

async function once(connection: HubConnection, call: HubCall): Promise<Response> {
  const { token, timeout = 30_000, credentials = "same-origin" } = connection;
  const send = connection.fetch ?? fetch;
  const headers = new Headers({ accept: "application/json" });
  if (call.body !== undefined) headers.set("content-type", "application/json");
  const bearer = typeof token === "function" ? await token() : token;
  if (bearer !== undefined) headers.set("authorization", `Bearer ${bearer}`);
  const limit = AbortSignal.timeout(timeout);
  let response: Response;
  try {
    response = await send(new URL(call.path, connection.endpoint).href, {
      method: call.method ?? "GET",
      headers,
      credentials,
      // A redirect could carry the token to another host, or be a login page.
      redirect: "manual",
      signal: call.signal ? AbortSignal.any([call.signal, limit]) : limit,
      ...(call.body !== undefined && { body: JSON.stringify(call.body) }),
    });
  } catch (cause) {
    if (call.signal?.aborted) throw call.signal.reason;
    throw limit.aborted
      ? new AccessError(
          { code: "timeout", message: "The service did not answer in time." },
          { cause },
        )
      : new AccessError(
          { code: "offline", message: "The service could not be reached." },
          { cause },
        );
  }
  if (response.type === "opaqueredirect" || (response.status >= 300 && response.status < 400)) {
    throw malformed("The service answered with a redirect.");
  }
  if (!response.ok) throw await errorOf(response);
  return response;
}

const CODE_OF_STATUS: Readonly<Record<number, AccessErrorCode>> = {
  400: "invalid",
  401: "unauthenticated",
  403: "forbidden",
  404: "not-found",
  408: "timeout",
  409: "conflict",
  410: "not-found",
  413: "invalid",
  422: "invalid",
  429: "rate-limited",
  504: "timeout",
};

async function errorOf(response: Response): Promise<AccessError> {
  const told = await toldError(response);
  if (told) return told;
  const gated = response.headers.get("x-error-code") === "RepoNotGated";
  const code = gated ? "not-gated" : (CODE_OF_STATUS[response.status] ?? "unavailable");
  const retryAfter = readRetryAfter(response.headers.get("retry-after"));
  return new AccessError({
    code,
    message:
      response.headers.get("x-error-message") ?? `The service answered with ${response.status}.`,
    ...(retryAfter !== undefined && { retryAfter }),
  });
}

/** The error as our own routes tell it. */
async function toldError(response: Response): Promise<AccessError | undefined> {
  try {
    const body: unknown = await readJson(response);
    const { error } = body as { error?: Partial<AccessErrorData> }; // checked below
    if (typeof error !== "object" || typeof error.message !== "string") return undefined;
    const code = ACCESS_ERROR_CODES.find((known) => known === error.code);
    return code && new AccessError({ ...error, code, message: error.message });
  } catch {
    return undefined; // an answer of another kind: its status says enough
  }
}

/** Seconds, from a number of them or a date. */
function readRetryAfter(header: string | null): number | undefined {
  if (header === null) return undefined;
  if (/^\d+$/.test(header)) return Number(header);
  const at = Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil((at - Date.now()) / 1_000));
}

/** In ms; jittered, so that many clients do not come back at once. */
function waitBefore(attempt: number, retryAfter: number | undefined): number {
  if (retryAfter !== undefined) return Math.min(retryAfter, 30) * 1_000;
  return 250 * 2 ** attempt * (0.5 + Math.random() / 2);
}

function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const handle = setTimeout(resolve, ms);
    signal?.addEventListener("abort", () => {
      clearTimeout(handle);
      reject(signal.reason);
    });
  });
}
