import { markTrusted } from "../checked/trusted.ts";
import { ALL_CAPABILITIES } from "../ports/all-capabilities.ts";
import type {
  Adapters,
  Capabilities,
  RequesterAdapter,
  ReviewAdapter,
  SettingsAdapter,
} from "../ports/ports.types.ts";
import { repoPath } from "../requests/repo-path.ts";
import { baseUrl } from "./base-url.ts";
import type { HttpOptions } from "./connection.types.ts";
import { HttpTransport } from "./http-transport.ts";
import { HUB_CAPABILITIES } from "./hub-capabilities.ts";
import { hubPorts } from "./hub-ports.ts";
import { NoSallyportRoutes, type Ports, sallyportPorts } from "./sallyport-ports.ts";

const REPO_ID = /^(?!\.+\/)[\w.-]+\/(?!\.+$)[\w.-]+$/;
const ROUTES = ["auto", "sallyport", "hub"] as const;

/**
 * The three ports over HTTP, in browsers and Node. Uses Sallyport routes where the server has them, else
 * the Hub's; until the first answer, `capabilities` promise what the Hub's can do. Every fault is an
 * `AccessError`. Throws right away on an invalid endpoint, repo or `routes`.
 */
export function createHttpAdapters(options: HttpOptions): Adapters {
  const { repo, endpoint, routes = "auto", token } = options;
  if (!REPO_ID.test(repo.id)) {
    throw new Error(
      `@sallyport/access: the repo's id is ${JSON.stringify(repo.id)}. The Hub's routes are made of it. Give it as "namespace/name".`,
    );
  }
  if (!ROUTES.includes(routes)) {
    throw new Error(
      `@sallyport/access: routes is ${JSON.stringify(routes)}. It says which routes to call. Use "auto", "sallyport" or "hub".`,
    );
  }
  if (typeof token === "string" && token !== "" && "document" in globalThis) {
    console.warn(
      "@sallyport/access: a token is written into this page, where everyone can read it. Keep it on your server and give that as the endpoint.",
    );
  }
  const base = baseUrl(endpoint);
  const transport = new HttpTransport(options);
  const sallyport = sallyportPorts(transport, repo);
  const hub = hubPorts(transport, repo, base);
  let spoken: "sallyport" | "hub" | undefined = routes === "auto" ? undefined : routes;

  /** Calls Sallyport routes, or the Hub's where the server turns out to lack those. */
  const call = async <T>(work: (ports: Ports) => Promise<T>): Promise<T> => {
    if (spoken === "hub") return work(hub);
    try {
      const result = await work(sallyport);
      spoken = "sallyport";
      return result;
    } catch (cause) {
      if (!(cause instanceof NoSallyportRoutes)) throw cause;
      if (spoken === "sallyport") throw cause.error;
      const result = await work(hub);
      spoken = "hub";
      return result;
    }
  };

  const able = (): Capabilities => (spoken === "sallyport" ? ALL_CAPABILITIES : HUB_CAPABILITIES);
  return {
    requester: markTrusted<RequesterAdapter>({
      repo,
      get capabilities() {
        return able();
      },
      requestUrl: `${base}${repoPath(repo)}`,
      load: (o) => call((ports) => ports.requester.load(o)),
      submit: (submission, o) => call((ports) => ports.requester.submit(submission, o)),
      withdraw: (o) => call((ports) => ports.requester.withdraw(o)),
      gate: (fingerprint, o) => call((ports) => ports.requester.gate(fingerprint, o)),
    }),
    review: markTrusted<ReviewAdapter>({
      repo,
      get capabilities() {
        return able();
      },
      list: (query, o) => call((ports) => ports.review.list(query, o)),
      counts: (o) => call((ports) => ports.review.counts(o)),
      decide: (decisions, o) => call((ports) => ports.review.decide(decisions, o)),
      grant: (user, o) => call((ports) => ports.review.grant(user, o)),
      searchUsers: (query, o) => call((ports) => ports.review.searchUsers(query, o)),
      gate: (fingerprint, o) => call((ports) => ports.review.gate(fingerprint, o)),
      report: (o) => call((ports) => ports.review.report(o)),
    }),
    settings: markTrusted<SettingsAdapter>({
      repo,
      get capabilities() {
        return able();
      },
      load: (o) => call((ports) => ports.settings.load(o)),
      save: (change, o) => call((ports) => ports.settings.save(change, o)),
      agreements: (o) => call((ports) => ports.settings.agreements(o)),
      askAgain: (plan, o) => call((ports) => ports.settings.askAgain(plan, o)),
    }),
  };
}
