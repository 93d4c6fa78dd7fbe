import { EMPTY_GATE } from "@sallyport/schema";
import { AccessError } from "../errors/access-error.ts";
import type { CallOptions, ListQuery, RequestPage, ReviewAdapter } from "../ports/ports.types.ts";
import { joined, NOTHING_READ, readPages } from "../ports/read-pages.ts";
import { REPORT_MEDIA_TYPES, reportFilename } from "../report/report-name.ts";
import { repoPath } from "../requests/repo-path.ts";
import type { Repo } from "../requests/request.types.ts";
import { REQUEST_STATUSES } from "../requests/statuses.ts";
import { asFields, asList } from "../shapes/fields.ts";
import { confirmedDone, isGranted } from "./confirm-write.ts";
import type { HttpAnswer } from "./connection.types.ts";
import { countRows } from "./count-rows.ts";
import { errorOfAnswer } from "./error-of-answer.ts";
import type { HttpTransport } from "./http-transport.ts";
import { hubDecisions } from "./hub-decisions.ts";
import { readGated, readItems, readPeople, readSelf } from "./hub-guards.ts";
import { gateOfCard, statusFromHub } from "./hub-status.ts";
import { nextLink } from "./next-link.ts";
import { isEmpty, readJson } from "./read-answer.ts";
import type { Ports } from "./sallyport-ports.ts";
import { putSettings, saveSettings } from "./save-settings.ts";

const MOST_EMPTY_PAGES = 10;

/** The ports over the Hub's routes alone. */
export function hubPorts(transport: HttpTransport, repo: Repo, base: string): Ports {
  const api = `/api/${repo.type}s/${repo.id}`;
  const web = repoPath(repo);

  const list = async (query: ListQuery, options?: CallOptions): Promise<RequestPage> => {
    const path = `${api}/user-access-request/${query.status}`;
    const first = new URLSearchParams({ limit: String(query.limit ?? 100) });
    if (query.search) first.set("q", query.search);
    let unreadable = 0;
    const seen = new Set<string>();
    let asked = query.cursor ?? String(first);
    for (;;) {
      seen.add(asked);
      const answer = await transport.take({ path: `${path}?${asked}`, options });
      const rows = readItems(readJson(answer), query.status);
      unreadable += rows.unreadable ?? 0;
      const { next, incomplete } = nextLink(answer.headers.get("link"), `${base}${path}`);
      const page = { requests: rows.requests, ...(unreadable > 0 && { unreadable }) };
      if (next === undefined) return { ...page, ...(incomplete && { incomplete }) };
      if (seen.has(next) || seen.size > MOST_EMPTY_PAGES) return { ...page, incomplete: true };
      if (rows.requests.length > 0) return { ...page, nextCursor: next };
      asked = next;
    }
  };

  const decide = hubDecisions(transport, api, list);

  const post = async (route: string, body: unknown, options?: CallOptions): Promise<void> => {
    const path = `${api}/user-access-request/${route}`;
    const answer = await transport.take({ method: "POST", path, body, options });
    if (!isEmpty(answer)) asFields(readJson(answer));
  };

  /** Whether the Hub says that the visitor has not asked: of all other answers nothing follows. */
  const hasNotAsked = async (options?: CallOptions): Promise<boolean> => {
    const check = await transport.send({ path: `${api}/auth-check`, options });
    return (
      check.headers.get("x-error-code") === "GatedRepo" &&
      check.status === 403 &&
      statusFromHub(check) === "none"
    );
  };

  const loadSettings = async (options?: CallOptions) => ({
    gated: readGated(await transport.json({ path: api, options })),
  });

  const noGates = async (options?: CallOptions): Promise<never> => {
    options?.signal?.throwIfAborted();
    throw new AccessError({ code: "not-found", message: "The server keeps no earlier gates." });
  };

  const report: ReviewAdapter["report"] = async (options) => {
    const { format, onProgress } = options;
    const named = {
      filename: reportFilename(repo.id, format),
      mediaType: REPORT_MEDIA_TYPES[format],
    };
    if (format === "json") {
      const watch = countRows(options);
      const answer = await transport.take({
        path: `${web}/user-access-report`,
        options,
        ...(watch && { watch }),
      });
      asList(readJson(answer));
      return { ...named, text: answer.text };
    }
    let read = NOTHING_READ;
    for (const status of REQUEST_STATUSES) {
      const before = read.requests.length;
      const more = await readPages(list, { status }, options, (rows) =>
        onProgress?.(before + rows),
      );
      read = joined(read, more);
    }
    const { requests, ...losses } = read;
    const { renderReport } = await import("../report/report.ts");
    return { ...named, text: renderReport(requests, EMPTY_GATE, format), ...losses };
  };

  return {
    requester: {
      load: async (options) => {
        const [{ gated }, card, check, self] = await Promise.all([
          loadSettings(options),
          transport.send({ path: `${web}/resolve/main/README.md`, options, anonymous: true }),
          transport.send({ path: `${api}/auth-check`, options }),
          transport.send({ path: "/api/whoami-v2", options }),
        ]);
        for (const answer of [check, card, self]) {
          if (isFault(answer)) throw errorOfAnswer(answer);
        }
        const text = card.status === 200 ? card.text : "";
        return {
          repo,
          gated: gated !== false,
          approvalMode: gated === "manual" ? "manual" : "auto",
          ...(await gateOfCard(text)),
          visitor: self.status === 200 ? readSelf(readJson(self)) : null,
          status: gated === false ? "none" : statusFromHub(check),
        };
      },
      submit: () =>
        Promise.reject(
          new AccessError({
            code: "forbidden",
            message: `Requests can’t be sent from here. Request access at ${base}${web}.`,
          }),
        ),
      withdraw: async (options) => {
        await confirmedDone(
          () => post("cancel", undefined, options),
          () => hasNotAsked(options),
          options,
        );
      },
      gate: (_, options) => noGates(options),
    },
    review: {
      list,
      counts: async (options) => {
        const counts = { pending: 0, accepted: 0, rejected: 0, reset: 0 };
        let whole = true;
        for (const status of REQUEST_STATUSES) {
          const {
            requests,
            unreadable = 0,
            incomplete,
          } = await readPages(list, { status }, options);
          counts[status] = requests.length + unreadable;
          if (incomplete) whole = false;
        }
        return { ...counts, ...(!whole && { incomplete: true }) };
      },
      decide,
      grant: async (user, options) => {
        const body = "userId" in user ? { userId: user.userId } : { user: user.username };
        await confirmedDone(
          () => post("grant", body, options),
          () => isGranted(list, user, options),
          options,
        );
      },
      searchUsers: async (query, options) => {
        if (query.trim() === "") return [];
        const search = new URLSearchParams({ q: query, type: "user" });
        const path = `/api/quicksearch?${search}`;
        return readPeople(await transport.json({ path, options })).slice(0, 20);
      },
      gate: (_, options) => noGates(options),
      report,
    },
    settings: {
      load: loadSettings,
      save: (change, options) => {
        const put = putSettings(transport, repo, options);
        return saveSettings(change, { load: loadSettings, put, readable: ["gated"] }, options);
      },
      agreements: noGates,
      askAgain: (_, options) => noGates(options),
    },
  };
}

/** A service that does not work says nothing of a visitor, nor of a card. */
function isFault({ status }: HttpAnswer): boolean {
  return status === 408 || status === 429 || status >= 500;
}
