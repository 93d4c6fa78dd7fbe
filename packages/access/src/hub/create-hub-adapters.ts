import type {
  Adapters,
  Capabilities,
  DecisionInput,
  DecisionResult,
} from "../ports/ports.types.ts";
import { REPORT_MEDIA_TYPES, reportFilename } from "../report/report.ts";
import type { Repo } from "../requests/request.types.ts";
import { ownRoutes } from "../wire/wire.types.ts";
import { type HubCall, type HubConnection, hubFetch, hubJson } from "./hub-request.ts";
import {
  asCounts,
  asPage,
  asPeople,
  asResults,
  asSettings,
  asStanding,
  asSubmitResult,
  asWireGate,
} from "./wire-guards.ts";

export interface HubOptions extends HubConnection {
  /** The id is `namespace/name`. */
  readonly repo: Repo;
}

const CAPABILITIES: Capabilities = {
  conditionalDecisions: true,
  ownStatus: true,
  submit: true,
  reasons: true,
  snapshot: true,
  counts: true,
  search: "answers",
  batch: true,
  reset: true,
};

const CHUNK = 100;

/**
 * The three ports over HTTP, in browsers and Node. Speaks the routes of a Sallyport server, which
 * stand beside the Hub's own; every fault is an `AccessError`. Throws at once on an endpoint or repo
 * that is none.
 */
export function createHubAdapters(options: HubOptions): Adapters {
  const { repo } = options;
  if (!/^(?!\.+\/)[\w.-]+\/(?!\.+$)[\w.-]+$/.test(repo.id)) {
    throw new Error(
      `@sallyport/access: the repo's id is ${JSON.stringify(repo.id)}. The Hub's routes are made of it. Give it as "namespace/name".`,
    );
  }
  const own = ownRoutes(repo);
  const json = (call: HubCall): Promise<unknown> => hubJson(options, call);
  const signalOf = (
    call: { readonly signal?: AbortSignal } | undefined,
  ): { signal?: AbortSignal } => (call?.signal ? { signal: call.signal } : {});
  const page = `${repo.type === "dataset" ? "/datasets" : ""}/${repo.id}`;

  const decideChunk = async (
    decisions: readonly DecisionInput[],
    call: { readonly signal?: AbortSignal },
  ): Promise<readonly DecisionResult[]> =>
    asResults(await json({ method: "POST", path: `${own}decide`, body: { decisions }, ...call }));

  return {
    requester: {
      repo,
      capabilities: CAPABILITIES,
      requestUrl: new URL(page, options.endpoint).href,
      load: async (call) => {
        const [gate, standing] = await Promise.all([
          json({ path: `${own}gate`, ...signalOf(call) }),
          json({ path: `${own}me`, ...signalOf(call) }),
        ]);
        return { ...asWireGate(gate), ...asStanding(standing) };
      },
      submit: async ({ answers, gateFingerprint }, call) =>
        asSubmitResult(
          await json({
            method: "POST",
            path: `${own}ask`,
            body: { gateFingerprint, answers: answers.toWire() },
            ...signalOf(call),
          }),
        ),
      withdraw: async (call) => {
        await json({ method: "POST", path: `${own}withdraw`, body: {}, ...signalOf(call) });
      },
    },
    review: {
      repo,
      capabilities: CAPABILITIES,
      list: async ({ status, search, cursor, limit }, call) => {
        const query = new URLSearchParams({ status, limit: String(limit ?? 100) });
        if (search) query.set("search", search);
        if (cursor !== undefined) query.set("cursor", cursor);
        return asPage(await json({ path: `${own}requests?${query}`, ...signalOf(call) }));
      },
      counts: async (call) => asCounts(await json({ path: `${own}counts`, ...signalOf(call) })),
      decide: async (decisions, call) => {
        const results: DecisionResult[] = [];
        for (let start = 0; start < decisions.length; start += CHUNK) {
          results.push(
            ...(await decideChunk(decisions.slice(start, start + CHUNK), signalOf(call))),
          );
        }
        return results;
      },
      grant: async (user, call) => {
        await json({ method: "POST", path: `${own}grant`, body: user, ...signalOf(call) });
      },
      searchUsers: async (query, call) =>
        asPeople(
          await json({
            path: `${own}users?${new URLSearchParams({ q: query })}`,
            ...signalOf(call),
          }),
        ),
      report: async ({ format, ...call }) => {
        const response = await hubFetch(options, {
          path: `${own}report?format=${format}`,
          ...signalOf(call),
        });
        return {
          filename: reportFilename(repo.id, format),
          mediaType: REPORT_MEDIA_TYPES[format],
          text: await response.text(),
        };
      },
    },
    settings: {
      repo,
      capabilities: CAPABILITIES,
      load: async (call) => asSettings(await json({ path: `${own}settings`, ...signalOf(call) })),
      save: async (change, call) => {
        const { notificationsMode, notificationsEmail, ...same } = change;
        await json({
          method: "PUT",
          path: `/api/${repo.type}s/${repo.id}/settings`,
          body: {
            ...same,
            ...(notificationsMode && { gatedNotificationsMode: notificationsMode }),
            ...(notificationsEmail !== undefined && {
              gatedNotificationsEmail: notificationsEmail,
            }),
          },
          ...signalOf(call),
        });
        return asSettings(await json({ path: `${own}settings`, ...signalOf(call) }));
      },
    },
  };
}
