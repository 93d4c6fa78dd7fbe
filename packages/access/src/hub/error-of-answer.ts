import {
  ACCESS_ERROR_CODES,
  AccessError,
  type AccessErrorCode,
  type AccessErrorData,
} from "../errors/access-error.ts";
import type { HubAnswer } from "./connection.types.ts";
import { readJson, saysJson } from "./read-answer.ts";

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
  429: "rate-limited",
  451: "forbidden",
  504: "timeout",
};

const MOST_SECONDS = 86_400;
const LONGEST_MESSAGE = 300;

/** Why an answer that is no success is none. */
export function errorOfAnswer(answer: HubAnswer): AccessError {
  const { status, headers } = answer;
  if (status === 0 || (status >= 300 && status < 400)) {
    return new AccessError({
      code: "malformed",
      message: "The service answered with a redirect.",
    });
  }
  const retryAfter = readRetryAfter(headers.get("retry-after"));
  const wait = retryAfter !== undefined && { retryAfter };
  const told = ownError(answer);
  if (told) return new AccessError({ ...told, message: tidy(told.message), ...wait });
  const gated = headers.get("x-error-code") === "RepoNotGated";
  const code = CODE_OF_STATUS[status] ?? (status < 500 ? "invalid" : "unavailable");
  const message = headers.get("x-error-message") ?? `The service answered with ${status}.`;
  return new AccessError({ code: gated ? "not-gated" : code, message: tidy(message), ...wait });
}

/** A refusal as a Sallyport server's own routes tell it; undefined for every other. */
export function ownError(answer: HubAnswer): AccessErrorData | undefined {
  if (!saysJson(answer)) return undefined;
  try {
    const body = readJson(answer) as { error?: Partial<AccessErrorData> } | null; // checked below
    const told = body?.error;
    if (typeof told !== "object" || told === null || typeof told.message !== "string") {
      return undefined;
    }
    const code = ACCESS_ERROR_CODES.find((known) => known === told.code);
    if (!code) return undefined;
    const issues = Array.isArray(told.issues) ? told.issues.filter(isIssue) : [];
    return { code, message: told.message, ...(issues.length > 0 && { issues }) };
  } catch {
    return undefined; // an answer of another kind: its status says enough
  }
}

function isIssue(value: unknown): value is NonNullable<AccessErrorData["issues"]>[number] {
  if (typeof value !== "object" || value === null) return false;
  const { code, fieldId, name, message } = value as Readonly<Record<string, unknown>>;
  const texts = [code, fieldId ?? "", name, message];
  return texts.every((text) => typeof text === "string");
}

/** Seconds, from a number of them or a date. */
function readRetryAfter(header: string | null): number | undefined {
  if (header === null) return undefined;
  const seconds = /^\d+$/.test(header.trim())
    ? Number(header)
    : Math.ceil((Date.parse(header) - Date.now()) / 1_000);
  return Number.isNaN(seconds) ? undefined : Math.min(Math.max(0, seconds), MOST_SECONDS);
}

/** One short line without addresses: messages are shown and logged. */
function tidy(message: string): string {
  return message
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, " ")
    .replace(/[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+/g, "(address)")
    .slice(0, LONGEST_MESSAGE);
}
