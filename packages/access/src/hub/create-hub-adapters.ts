import type { Adapters, Capabilities } from "../ports/ports.types.ts";
import type { HubOptions } from "./connection.types.ts";
import { HUB_CAPABILITIES, OWN_CAPABILITIES } from "./hub-capabilities.ts";
import { hubPorts } from "./hub-ports.ts";
import { HubTransport } from "./hub-transport.ts";
import { NoOwnRoutes, ownPorts, type Ports } from "./own-ports.ts";

const REPO_ID = /^(?!\.+\/)[\w.-]+\/(?!\.+$)[\w.-]+$/;

/**
 * The three ports over HTTP, in browsers and Node. A Sallyport server's own routes are used where they
 * are there, else the Hub's alone; `capabilities` promise the less of the two until a first answer has
 * told. Every fault is an `AccessError`. Throws at once on an endpoint or repo that is none.
 */
export function createHubAdapters(options: HubOptions): Adapters {
  const { repo, endpoint, routes = "auto", token } = options;
  if (!REPO_ID.test(repo.id)) {
    throw new Error(
      `@sallyport/access: the repo's id is ${JSON.stringify(repo.id)}. The Hub's routes are made of it. Give it as "namespace/name".`,
    );
  }
  if (typeof token === "string" && token !== "" && "document" in globalThis) {
    console.warn(
      "@sallyport/access: a token is written into this page, where everyone can read it. Keep it on your server and give that as the endpoint.",
    );
  }
  const transport = new HubTransport(options);
  const own = ownPorts(transport, repo);
  const hub = hubPorts(transport, repo, endpoint);
  let spoken: "own" | "hub" | undefined = routes === "auto" ? undefined : routes;

  /** Call our own routes, or the Hub's where those turn out not to be there. */
  const call = async <T>(work: (ports: Ports) => Promise<T>): Promise<T> => {
    if (spoken === "hub") return work(hub);
    try {
      const result = await work(own);
      spoken = "own";
      return result;
    } catch (cause) {
      if (!(cause instanceof NoOwnRoutes)) throw cause;
      if (spoken === "own") throw cause.error;
      const result = await work(hub);
      spoken = "hub";
      return result;
    }
  };

  const able = (): Capabilities => (spoken === "own" ? OWN_CAPABILITIES : HUB_CAPABILITIES);
  return {
    requester: {
      repo,
      get capabilities() {
        return able();
      },
      requestUrl: new URL(`${repo.type === "dataset" ? "/datasets" : ""}/${repo.id}`, endpoint)
        .href,
      load: (o) => call((ports) => ports.requester.load(o)),
      submit: (submission, o) => call((ports) => ports.requester.submit(submission, o)),
      withdraw: (o) => call((ports) => ports.requester.withdraw(o)),
      gate: (fingerprint, o) => call((ports) => ports.requester.gate(fingerprint, o)),
    },
    review: {
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
    },
    settings: {
      repo,
      get capabilities() {
        return able();
      },
      load: (o) => call((ports) => ports.settings.load(o)),
      save: (change, o) => call((ports) => ports.settings.save(change, o)),
      agreements: (o) => call((ports) => ports.settings.agreements(o)),
      askAgain: (plan, o) => call((ports) => ports.settings.askAgain(plan, o)),
    },
  };
}
