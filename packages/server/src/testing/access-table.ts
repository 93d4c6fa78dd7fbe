import { ANSWERS, PEOPLE, type Who } from "./test-server.ts";

export type Caller =
  | "anonymous"
  | "stranger"
  | "requester"
  | "accepted"
  | "rejected"
  | "reader"
  | "owner"
  | "other owner";

/** The people of the table's columns, in order. */
export const CALLERS: Readonly<Record<Caller, Who>> = {
  anonymous: "nobody",
  stranger: "emmy",
  requester: "ada",
  accepted: "grace",
  rejected: "niels",
  reader: "rita",
  owner: "mary",
  "other owner": "olga",
};

type Statuses = readonly [number, number, number, number, number, number, number, number];

/** One route: how it is called, and what each caller gets. */
export interface AccessRow {
  /** Method and path as documented. */
  readonly route: string;
  readonly path: string;
  readonly body?: unknown;
  readonly statuses: Statuses;
  /** By a browser's session rather than a token. */
  readonly session?: true;
}

const A = "/api/datasets/acme/voices";
const DOC = "/api/{kind}/{namespace}/{name}";
const OWN = "/api/sallyport/v1/datasets/acme/voices";
const OWN_DOC = "/api/sallyport/v1/{kind}/{namespace}/{name}";

const ALL: Statuses = [200, 200, 200, 200, 200, 200, 200, 200];
const SIGNED_IN: Statuses = [401, 200, 200, 200, 200, 200, 200, 200];
const OWNER: Statuses = [401, 403, 403, 403, 403, 403, 200, 403];
const NO_ONE: Statuses = [401, 403, 403, 403, 403, 403, 403, 403];
const REQUESTER: Statuses = [401, 404, 200, 404, 404, 404, 404, 404];
const FILES: Statuses = [401, 403, 403, 200, 403, 200, 200, 403];
/** Those who are exempt have nothing to request. */
const REQUESTS: Statuses = [401, 200, 200, 200, 200, 403, 403, 200];
const ASKS: Statuses = [401, 303, 303, 303, 303, 303, 303, 303];

const own = (method: string, rest: string, statuses: Statuses, body?: unknown, at = rest) => ({
  route: `${method} ${OWN_DOC}/${rest}`,
  path: `${OWN}/${at}`,
  statuses,
  body,
});
const hub = (method: string, rest: string, statuses: Statuses, body?: unknown, at = rest) => ({
  route: `${method} ${DOC}${rest}`,
  path: `${A}${at}`,
  statuses,
  body,
});

/** Beside the pages, for datasets and for models. */
const web = (method: string, rest: string, statuses: Statuses, body?: unknown, at = rest) => [
  {
    route: `${method} /datasets/{namespace}/{name}/${rest}`,
    path: `/datasets/acme/voices/${at}`,
    statuses,
    body,
  },
  {
    route: `${method} /{namespace}/{name}/${rest}`,
    path: `/acme/tongues/${at}`,
    statuses,
    body,
  },
];

/** The rows about one repo; the repo is acme/voices, or the model acme/tongues. */
export const REPO_ROWS: readonly AccessRow[] = [
  own("GET", "gate", ALL),
  own("GET", "me", ALL),
  own("POST", "ask", REQUESTS, {
    gateFingerprint: "{fingerprint}",
    answers: Object.entries(ANSWERS),
  }),
  own("POST", "withdraw", REQUESTER),
  own("GET", "gates/{fingerprint}", ALL),
  own("GET", "requests", OWNER),
  own("GET", "counts", OWNER),
  own("POST", "decide", OWNER, {
    decisions: [{ userId: PEOPLE.ada.id, from: "pending", to: "accepted" }],
  }),
  own("POST", "grant", OWNER, { username: "emmy" }),
  own("GET", "users", OWNER, undefined, "users?q=a"),
  own("GET", "report", OWNER),
  own("GET", "settings", OWNER),
  own("GET", "agreements", OWNER),
  own("POST", "agreements/ask-again", OWNER, {
    whom: "all",
    gateFingerprint: "{fingerprint}",
    asOf: "2026-01-01T00:00:00.000Z",
    atMost: { accepted: 1, pending: 1 },
  }),
  own("GET", "requests/{user}/events", OWNER, undefined, `requests/${PEOPLE.ada.id}/events`),
  own("GET", "retention", OWNER),
  own("PUT", "retention", OWNER, { rejected: 30 }),
  hub("GET", "/user-access-request/{status}", OWNER, undefined, "/user-access-request/pending"),
  hub("POST", "/user-access-request/handle", OWNER, { user: "ada", status: "accepted" }),
  hub("POST", "/user-access-request/batch", OWNER, {
    status: "accepted",
    requests: [{ user: "ada" }],
  }),
  hub("POST", "/user-access-request/grant", OWNER, { user: "emmy" }),
  hub("POST", "/user-access-request/cancel", REQUESTER),
  hub("GET", "", ALL),
  hub("GET", "/revision/{revision}", ALL, undefined, "/revision/main"),
  hub("GET", "/refs", ALL),
  hub("GET", "/commits/{revision}", ALL, undefined, "/commits/main"),
  hub("POST", "/preupload/{revision}", NO_ONE, undefined, "/preupload/main"),
  hub("POST", "/commit/{revision}", NO_ONE, undefined, "/commit/main"),
  hub("POST", "/branch/{branch}", NO_ONE, undefined, "/branch/new"),
  hub("POST", "/tag/{tag}", NO_ONE, undefined, "/tag/v1"),
  hub("GET", "/tree/{revision}", ALL, undefined, "/tree/main"),
  hub("GET", "/tree/{revision}/{path}", ALL, undefined, "/tree/main/data"),
  hub("POST", "/paths-info/{revision}", ALL, { paths: ["README.md"] }, "/paths-info/main"),
  hub("PUT", "/settings", OWNER, { gated: "auto" }),
  hub("GET", "/auth-check", FILES),
  hub("GET", "/auth-check/write", OWNER),
  ...web("GET", "resolve/{revision}/{path}", FILES, undefined, "resolve/main/secret.txt"),
  ...web("GET", "raw/{revision}/{path}", FILES, undefined, "raw/main/secret.txt"),
  ...web("GET", "user-access-report", OWNER),
  ...web("POST", "ask-access", ASKS, ANSWERS),
];

/** The other routes. `{token}` is one of the owner's. */
export const OTHER_ROWS: readonly AccessRow[] = [
  // The same of every name, whether there is such a repo or not.
  ...web("GET", "info/refs", ALL, undefined, "info/refs?service=git-upload-pack"),
  { route: "GET /api/datasets", path: "/api/datasets", statuses: ALL },
  { route: "GET /api/models", path: "/api/models", statuses: ALL },
  { route: "GET /api/whoami-v2", path: "/api/whoami-v2", statuses: SIGNED_IN },
  {
    route: "GET /api/quicksearch",
    path: "/api/quicksearch?q=ad",
    statuses: [401, 403, 403, 403, 403, 403, 200, 200],
  },
  {
    route: "GET /api/sallyport/v1/openapi.json",
    path: "/api/sallyport/v1/openapi.json",
    statuses: ALL,
  },
  {
    route: "GET /api/sallyport/v1/tokens",
    path: "/api/sallyport/v1/tokens",
    statuses: SIGNED_IN,
    session: true,
  },
  {
    route: "POST /api/sallyport/v1/tokens",
    path: "/api/sallyport/v1/tokens",
    body: { name: "notebook", role: "read" },
    statuses: SIGNED_IN,
    session: true,
  },
  {
    route: "DELETE /api/sallyport/v1/tokens/{token}",
    path: "/api/sallyport/v1/tokens/{token}",
    statuses: [401, 404, 404, 404, 404, 404, 200, 404],
    session: true,
  },
  // None of the callers is an admin of the organization.
  {
    route: "GET /api/sallyport/v1/namespaces/{namespace}/blocked-places",
    path: "/api/sallyport/v1/namespaces/acme/blocked-places",
    statuses: NO_ONE,
  },
  {
    route: "PUT /api/sallyport/v1/namespaces/{namespace}/blocked-places",
    path: "/api/sallyport/v1/namespaces/acme/blocked-places",
    body: { applyTo: "gated", places: [] },
    statuses: NO_ONE,
  },
  {
    route: "GET /api/collections/{namespace}/{slug}",
    path: "/api/collections/acme/all-1",
    statuses: ALL,
  },
  {
    route: "PATCH /api/collections/{namespace}/{slug}",
    path: "/api/collections/acme/all-1",
    body: { gating: { mode: "auto" } },
    statuses: OWNER,
  },
  {
    route: "POST /api/repos/create",
    path: "/api/repos/create",
    body: { name: "new", organization: "acme", type: "dataset" },
    statuses: OWNER,
  },
  {
    route: "DELETE /api/repos/delete",
    path: "/api/repos/delete",
    body: { name: "fresh", organization: "acme", type: "dataset" },
    statuses: OWNER,
  },
];
