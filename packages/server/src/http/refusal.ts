import { type AccessErrorData, STATUS_OF_ERROR } from "@sallyport/access";
import type { ContentfulStatusCode } from "hono/utils/http-status";

export type RefusalCode = keyof typeof STATUS_OF_ERROR;

/** Why access was denied. */
export type DenialReason =
  | "signed-out"
  /** Signed out, though they sent a token. */
  | "wrong-token"
  | "forbidden"
  /** They have no access to the repo's files. */
  | "gated"
  /** The namespace blocks the place where they are, or it is unknown. */
  | "region"
  /** The repo is private: they are answered as if there were none. */
  | "hidden"
  | "rate-limited"
  /** The request comes from another site's page. */
  | "other-site";

export interface RefusalOptions {
  /** Where it differs from the code's own. */
  readonly status?: ContentfulStatusCode;
  /** The Hub's `X-Error-Code`. */
  readonly hubCode?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly issues?: AccessErrorData["issues"];
  /** What the Hub's JSON says beside the error. */
  readonly more?: Readonly<Record<string, string>>;
  /** In seconds. */
  readonly retryAfter?: number;
  /** Why access is denied, if the status does not say. */
  readonly denial?: DenialReason;
}

/** Why a request is not done: thrown by routes, answered in one place. */
export class Refusal extends Error {
  readonly data: AccessErrorData;
  readonly status: ContentfulStatusCode;
  readonly hubCode: string | undefined;
  readonly headers: Readonly<Record<string, string>>;
  readonly denial: DenialReason | undefined;
  readonly more: Readonly<Record<string, string>> | undefined;

  constructor(code: RefusalCode, message: string, options: RefusalOptions = {}) {
    super(message);
    this.data = {
      code,
      message,
      ...(options.issues && { issues: options.issues }),
      ...(options.retryAfter !== undefined && { retryAfter: options.retryAfter }),
    };
    this.status = options.status ?? STATUS_OF_ERROR[code];
    this.hubCode = options.hubCode;
    this.headers = { ...options.headers, "x-error-message": headerText(message) };
    this.denial = options.denial;
    this.more = options.more;
  }
}

const CHALLENGE = {
  "www-authenticate": 'Bearer realm="Authentication required", charset="UTF-8"',
};

/** The Hub's words for what it refuses. */
export const refusals = {
  signedOut: (): Refusal =>
    new Refusal("unauthenticated", "Invalid username or password.", { headers: CHALLENGE }),
  /** In the Hub's words: its clients know a bad token by them, and nothing else. */
  wrongToken: (): Refusal =>
    new Refusal("unauthenticated", "Invalid credentials in Authorization header", {
      headers: CHALLENGE,
      denial: "wrong-token",
    }),
  /** Without the gate's code, by which clients would advise to ask for access. */
  tokenWithoutGated: (name: string): Refusal =>
    new Refusal(
      "forbidden",
      `Your access token “${name}” can’t read gated repositories, though you have access to this one. Use a token that can, or create one in your settings.`,
    ),
  readOnly: (): Refusal =>
    new Refusal(
      "forbidden",
      "You have read access but not the required permissions for this operation",
    ),
  /** Also for an existing one that they can't see: only the host learns that, from `denial`. */
  noRepo: (signedIn: boolean, denial?: DenialReason): Refusal =>
    new Refusal(signedIn ? "not-found" : "unauthenticated", "Repository not found", {
      hubCode: "RepoNotFound",
      ...(denial && { denial }),
      ...(!signedIn && { headers: CHALLENGE }),
    }),
  noUser: (): Refusal => new Refusal("not-found", "User not found"),
  noRequest: (): Refusal =>
    new Refusal("not-found", "No access request found matching your criteria"),
  nothingPending: (): Refusal =>
    new Refusal("not-found", "No pending access request found for this repo and this user"),
  notGated: (type: string, id: string): Refusal =>
    new Refusal("not-gated", `${type} ${id} is not gated`, { hubCode: "RepoNotGated" }),
  hasAccess: (): Refusal =>
    new Refusal("invalid", "That user already has access to the repo", { status: 400 }),
  exempt: (): Refusal =>
    new Refusal(
      "forbidden",
      "You already have access to this repository, as its owner or as a member of its organization, so there is nothing to request.",
    ),
  organization: (): Refusal =>
    new Refusal("invalid", "Access belongs to single users, not to organizations", { status: 400 }),
  /** With what creating would have answered: the Python client goes on with it. */
  repoExists: (type: string, made: { readonly url: string; readonly id: string }): Refusal =>
    new Refusal("conflict", `You already created this ${type} repo`, {
      more: { ...made, name: made.id },
    }),
  noNamespace: (namespace: string): Refusal =>
    new Refusal("forbidden", `You don't have the rights to create a repo under ${namespace}`),
  mending: (): Refusal =>
    new Refusal("conflict", "The card has errors: no one can be given access until they are fixed"),
  tokenOnly: (): Refusal =>
    new Refusal("forbidden", "A token cannot do this; log in with a browser"),
  grouped: (collection: string): Refusal =>
    new Refusal(
      "conflict",
      `The collection ${collection} gates this repo and controls who is notified, so this would have no effect here. Change it there`,
    ),
  /** In the words of the IETF's draft 9, which the Hub's clients wait by. */
  tooMany: (seconds: number, { perMinute }: { readonly perMinute: number }): Refusal =>
    new Refusal("rate-limited", `Too many requests; try again in ${seconds} s`, {
      headers: {
        "retry-after": String(seconds),
        ratelimit: `"api";r=0;t=${seconds}`,
        "ratelimit-policy": `"fixed window";"api";q=${Math.max(1, Math.floor(perMinute * 5))};w=300`,
      },
      retryAfter: seconds,
    }),
  stale: (): Refusal =>
    new Refusal(
      "unavailable",
      "The settings or the account kept changing during this request, so nothing was done. Try again in a few seconds.",
      { headers: { "retry-after": "2" }, retryAfter: 2 },
    ),
  invalid: (message: string): Refusal => new Refusal("invalid", message, { status: 400 }),
  unstorable: (): Refusal =>
    new Refusal(
      "invalid",
      "A text contains characters that can’t be saved: NUL, or half of a surrogate pair. Remove them from what you sent or from the name of your account, then try again.",
      { status: 400 },
    ),
  noEntry: (): Refusal => new Refusal("not-found", "Entry not found", { hubCode: "EntryNotFound" }),
  noRevision: (): Refusal =>
    new Refusal("not-found", "Revision not found", { hubCode: "RevisionNotFound" }),
  /** Under the revision's code: clients that know `EntryNotFound` would say that there is no such file. */
  changedFile: (path: string, sha: string): Refusal =>
    new Refusal(
      "not-found",
      `${path} has changed since commit ${sha.slice(0, 12)}, and the earlier version is not kept. Download again from the newest revision.`,
      { hubCode: "RevisionNotFound" },
    ),
  otherSite: (): Refusal =>
    new Refusal("forbidden", "This request comes from another site.", { denial: "other-site" }),
  unprovenOrigin: (): Refusal =>
    new Refusal(
      "forbidden",
      "This request does not prove which site it comes from. Send it from this server’s pages, or with a bearer token.",
      { denial: "other-site" },
    ),
  wrongType: (what: string): Refusal =>
    new Refusal("invalid", `The body must be ${what}, and Content-Type must say so`, {
      status: 415,
    }),
  wrongMethod: (methods: readonly string[]): Refusal =>
    new Refusal("invalid", `This address accepts ${methods.join(" and ")}`, {
      status: 405,
      headers: { allow: methods.join(", ") },
    }),
};

const ASCII: Readonly<Record<string, string>> = {
  "“": '"',
  "”": '"',
  "„": '"',
  "‘": "'",
  "’": "'",
  "–": "-",
  "—": "-",
  "…": "...",
};

/** Text fit for a header: printable ASCII, and no more of it than proxies let through. */
function headerText(text: string): string {
  return text
    .slice(0, 1_000)
    .replace(/[“”„‘’–—…]/g, (c) => ASCII[c] ?? c)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\x20-\x7e]/gu, "?");
}
