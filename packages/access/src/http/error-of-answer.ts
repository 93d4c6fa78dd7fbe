import { AccessError, type AccessErrorCode, type AccessErrorData } from "../errors/access-error.ts";
import { isFields } from "../shapes/fields.ts";
import type { HttpAnswer } from "./connection.types.ts";
import { readJson, saysJson } from "./read-answer.ts";
import { readError } from "./read-error.ts";

const CODE_OF_STATUS: Readonly<Record<number, AccessErrorCode>> = {
  401: "unauthenticated",
  402: "forbidden",
  403: "forbidden",
  404: "not-found",
  405: "not-found",
  408: "timeout",
  409: "conflict",
  410: "not-found",
  412: "conflict",
  423: "conflict",
  429: "rate-limited",
  451: "forbidden",
  504: "timeout",
};

const MOST_SECONDS = 86_400;

// What log-in pages and the hosts of them are called.
const LOG_IN =
  /(?:^|[\W_])(?:log[-_]?[io]n|sign[-_]?in|sso|saml2?|oauth2?|auth|authorize|authenticate|idp|cas)(?:$|[\W_])/i;

/** The error for a response whose status is not 2xx. */
export function errorOfAnswer(answer: HttpAnswer): AccessError {
  const { status, headers, clean } = answer;
  if (status === 0 || (status >= 300 && status < 400)) return errorOfRedirect(answer);
  const retryAfter =
    readRetryAfter(headers.get("retry-after")) ??
    (status === 429 ? readRateLimit(headers.get("ratelimit")) : undefined);
  const wait = retryAfter !== undefined && { retryAfter };
  const error = sallyportError(answer);
  if (error) return new AccessError({ ...error, ...wait });
  const gated = headers.get("x-error-code") === "RepoNotGated";
  const code = CODE_OF_STATUS[status] ?? (status < 500 ? "invalid" : "unavailable");
  const message = clean(headers.get("x-error-message") ?? `The server answered with ${status}.`);
  return new AccessError({ code: gated ? "not-gated" : code, message, ...wait });
}

/** Status 0: browsers do not say where to. An API that redirects a page's call wants a log-in. */
function errorOfRedirect({ status, headers }: HttpAnswer): AccessError {
  const location = headers.get("location") ?? "";
  const { host, pathname } = URL.canParse(location, "http://here")
    ? new URL(location, "http://here")
    : { host: "", pathname: "" };
  return status === 0 || LOG_IN.test(host) || LOG_IN.test(pathname)
    ? loggedOut()
    : new AccessError({ code: "malformed", message: "The server answered with a redirect." });
}

/** A log-in page came in place of an answer. */
export function loggedOut(): AccessError {
  return new AccessError({
    code: "unauthenticated",
    message: "The server answered with a login page. Log in again.",
  });
}

/** A refusal as Sallyport routes describe it; undefined for every other. */
export function sallyportError(answer: HttpAnswer): AccessErrorData | undefined {
  if (!saysJson(answer)) return undefined;
  try {
    const body = readJson(answer);
    return isFields(body) ? readError(body.error, answer.clean) : undefined;
  } catch {
    return undefined; // an answer of another kind: its status says enough
  }
}

/**
 * Seconds until a used-up quota is renewed, and one to be sure: `"api";r=0;t=55`. The Hub says it there
 * alone; where several are used up, the last one counts.
 */
function readRateLimit(header: string | null): number | undefined {
  const quotas = (header ?? "").replace(/"[^"]*"/g, "").split(",");
  const waits = quotas.flatMap((quota) => {
    const [, left] = /;\s*r=(\d+)/.exec(quota) ?? [];
    const [, seconds] = /;\s*t=(\d+)/.exec(quota) ?? [];
    return Number(left) === 0 && seconds !== undefined ? [Number(seconds) + 1] : [];
  });
  return waits.length > 0 ? Math.min(Math.max(...waits), MOST_SECONDS) : undefined;
}

/** Seconds, from a number of them or a date. */
function readRetryAfter(header: string | null): number | undefined {
  if (header === null) return undefined;
  const seconds = /^\d+$/.test(header.trim())
    ? Number(header)
    : Math.ceil((Date.parse(header) - Date.now()) / 1_000);
  return Number.isNaN(seconds) ? undefined : Math.min(Math.max(0, seconds), MOST_SECONDS);
}
