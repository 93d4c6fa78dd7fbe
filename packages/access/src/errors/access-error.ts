import type { AnswerIssue } from "@sallyport/schema";

/** Every way in which the other side can fail, and the only words for them. */
export const ACCESS_ERROR_CODES = [
  "unauthenticated",
  "forbidden",
  "not-found",
  "not-gated",
  "conflict",
  "invalid",
  "rate-limited",
  "offline",
  "timeout",
  "unavailable",
  "malformed",
] as const;

export type AccessErrorCode = (typeof ACCESS_ERROR_CODES)[number];

/** An `AccessError` as plain data. */
export interface AccessErrorData {
  readonly code: AccessErrorCode;
  /** One English sentence; never a token, an answer or an email address. */
  readonly message: string;
  /** Seconds to wait before trying again, where the other side said so. */
  readonly retryAfter?: number;
  /** With `invalid`: which answers were refused and why. */
  readonly issues?: readonly AnswerIssue[];
}

/** The one error that adapters reject with. */
export class AccessError extends Error implements AccessErrorData {
  override readonly name = "AccessError";
  readonly code: AccessErrorCode;
  readonly retryAfter?: number;
  readonly issues?: readonly AnswerIssue[];

  constructor(data: AccessErrorData, options?: { cause?: unknown }) {
    super(data.message, options);
    this.code = data.code;
    if (data.retryAfter !== undefined) this.retryAfter = data.retryAfter;
    if (data.issues !== undefined) this.issues = data.issues;
  }

  toJSON(): AccessErrorData {
    return {
      code: this.code,
      message: this.message,
      ...(this.retryAfter !== undefined && { retryAfter: this.retryAfter }),
      ...(this.issues !== undefined && { issues: this.issues }),
    };
  }
}

/** Anything that an adapter throws, as data: an error that isn't an `AccessError` counts as `unavailable`. */
export function errorData(error: unknown): AccessErrorData {
  if (error instanceof AccessError) return error.toJSON();
  // Anything may be thrown: not all of it can be made a text.
  const said = error instanceof Error ? error.message : error;
  const message = typeof said === "string" ? said : "Unknown error.";
  return { code: "unavailable", message };
}
