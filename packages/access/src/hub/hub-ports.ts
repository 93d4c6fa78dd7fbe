import { EMPTY_GATE } from "@sallyport/schema";
import { AccessError } from "../errors/access-error.ts";
import type { CallOptions, ListQuery, RequestPage, ReviewAdapter } from "../ports/ports.types.ts";
import { REPORT_MEDIA_TYPES, reportFilename } from "../report/report-name.ts";
import type { AccessRequest, Repo, RequestStatus } from "../requests/request.types.ts";
import { countRows } from "./count-rows.ts";
import { asFields } from "./guards.ts";
import { hubDecisions } from "./hub-decisions.ts";
import { readGated, readItems, readPeople, readSelf } from "./hub-guards.ts";
import { gateOfCard, standingOf } from "./hub-standing.ts";
import type { HubTransport } from "./hub-transport.ts";
import { nextQuery } from "./next-link.ts";
import { hubSettings, type Ports } from "./own-ports.ts";
import { malformed, readJson } from "./read-answer.ts";

const STATUSES: readonly RequestStatus[] = ["pending", "accepted", "rejected", "reset"];
const LONGEST_PAGE = 1_000;
const MOST_EMPTY_PAGES = 10;

/** The ports over the Hub's routes alone. */
export function hubPorts(transport: HubTransport, repo: Repo, endpoint: string): Ports {
  const api = `/api/${repo.type}s/${repo.id}`;
  const web = `${repo.type === "dataset" ? "/datasets" : ""}/${repo.id}`;
  const { origin } = new URL(endpoint);
  const decide = hubDecisions(transport, api);

  const list = async (query: ListQuery, options?: CallOptions): Promise<RequestPage> => {
    const path = `${api}/user-access-request/${query.status}`;
    const first = new URLSearchParams({ limit: String(query.limit ?? 100) });
    if (query.search) first.set("q", query.search);
    let asked = query.cursor ?? String(first);
    for (let empty = 0; empty <= MOST_EMPTY_PAGES; empty++) {
      const answer = await transport.take({ path: `${path}?${asked}`, signal: options?.signal });
      const requests = readItems(readJson(answer), query.status);
      const next = nextQuery(answer.headers.get("link"), { origin, path });
      if (next === undefined) return { requests };
      if (next === asked) throw malformed("The service's page leads to itself.");
      if (requests.length > 0) return { requests, nextCursor: next };
      asked = next;
    }
    throw malformed("The service's pages are empty and do not end.");
  };

  /** Every request of one status; one that moves between two pages counts once. */
  const readAll = async (
    status: RequestStatus,
    options?: CallOptions,
    onProgress?: (rows: number) => void,
  ): Promise<readonly AccessRequest[]> => {
    const found = new Map<string, AccessRequest>();
    let cursor: string | undefined;
    do {
      const page = await list(
        { status, limit: LONGEST_PAGE, ...(cursor !== undefined && { cursor }) },
        options,
      );
      for (const request of page.requests) found.set(request.user.id, request);
      onProgress?.(found.size);
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    return [...found.values()];
  };

  const loadSettings = async (options?: CallOptions) => ({
    gated: readGated(await transport.json({ path: api, signal: options?.signal })),
  });

  const noGates = async (options?: CallOptions): Promise<never> => {
    options?.signal?.throwIfAborted();
    throw new AccessError({ code: "not-found", message: "The service keeps no earlier gates." });
  };

  const report: ReviewAdapter["report"] = async (options) => {
    const { format, signal, onProgress } = options;
    const named = {
      filename: reportFilename(repo.id, format),
      mediaType: REPORT_MEDIA_TYPES[format],
    };
    if (format === "json") {
      const watch = countRows(options);
      const answer = await transport.take({
        path: `${web}/user-access-report`,
        signal,
        ...(watch && { watch }),
      });
      readJson(answer);
      return { ...named, text: answer.text };
    }
    const requests: AccessRequest[] = [];
    for (const status of STATUSES) {
      const before = requests.length;
      const more = await readAll(status, options, (rows) => onProgress?.(before + rows));
      for (const request of more) requests.push(request);
    }
    const { renderReport } = await import("../report/report.ts");
    return { ...named, text: renderReport(requests, EMPTY_GATE, format) };
  };

  return {
    requester: {
      load: async (options) => {
        const { signal } = options ?? {};
        const [{ gated }, card, check, self] = await Promise.all([
          loadSettings(options),
          transport.send({ path: `${web}/resolve/main/README.md`, signal, anonymous: true }),
          transport.send({ path: `${api}/auth-check`, signal }),
          transport.send({ path: "/api/whoami-v2", signal }),
        ]);
        if (check.status >= 500 || check.status === 429) throw transport.errorOf(check);
        const text = card.status === 200 ? card.text : "";
        return {
          repo,
          gated: gated !== false,
          approvalMode: gated === "manual" ? "manual" : "auto",
          ...(await gateOfCard(text)),
          visitor: self.status === 200 ? readSelf(readJson(self)) : null,
          status: gated === false ? "none" : standingOf(check),
        };
      },
      submit: () =>
        Promise.reject(
          new AccessError({
            code: "forbidden",
            message: `Answers cannot be sent from here. Ask for access at ${origin}${web}.`,
          }),
        ),
      withdraw: async (options) => {
        asFields(
          await transport.json({
            method: "POST",
            path: `${api}/user-access-request/cancel`,
            signal: options?.signal,
          }),
        );
      },
      gate: (_, options) => noGates(options),
    },
    review: {
      list,
      counts: async (options) => {
        const counts = { pending: 0, accepted: 0, rejected: 0, reset: 0 };
        for (const status of STATUSES) counts[status] = (await readAll(status, options)).length;
        return counts;
      },
      decide,
      grant: async (user, options) => {
        const body = "userId" in user ? { userId: user.userId } : { user: user.username };
        asFields(
          await transport.json({
            method: "POST",
            path: `${api}/user-access-request/grant`,
            body,
            signal: options?.signal,
          }),
        );
      },
      searchUsers: async (query, options) => {
        if (query.trim() === "") return [];
        const search = new URLSearchParams({ q: query, type: "user" });
        const path = `/api/quicksearch?${search}`;
        return readPeople(await transport.json({ path, signal: options?.signal })).slice(0, 20);
      },
      gate: (_, options) => noGates(options),
      report,
    },
    settings: {
      load: loadSettings,
      save: async (change, options) => {
        await transport.json({
          method: "PUT",
          path: `${api}/settings`,
          body: hubSettings(change),
          signal: options?.signal,
        });
        return { ...(await loadSettings(options)), ...change };
      },
      agreements: noGates,
      askAgain: (_, options) => noGates(options),
    },
  };
}
