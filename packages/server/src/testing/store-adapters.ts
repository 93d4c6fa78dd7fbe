import {
  AccessError,
  type AccessErrorCode,
  type Adapters,
  ALL_CAPABILITIES,
  type Person,
  REPORT_MEDIA_TYPES,
  reportFilename,
} from "@sallyport/access";
import { askInTurn } from "@sallyport/access/agreements";
import { agreementsOf, askPart } from "../gate/agreements.ts";
import { ask } from "../gate/ask.ts";
import { decideAll } from "../gate/decide.ts";
import { grant } from "../gate/grant.ts";
import { readView } from "../gate/read-view.ts";
import { findTarget, mustBeGated, ownerOf, signedIn, type Target } from "../gate/target.ts";
import { Refusal, refusals } from "../http/refusal.ts";
import { reportResponse } from "../routes/report-response.ts";
import { decodeCursor, encodeCursor, listRequests } from "../store/list-requests.ts";
import { type ConformanceServer, REPO } from "./conformance-server.ts";

/** The ports over the server's store, without HTTP in between. */
export function storeAdapters({ server }: ConformanceServer, person: Person | null): Adapters {
  const { services } = server;
  const shared = { repo: REPO, capabilities: ALL_CAPABILITIES };

  const run = async <T>(
    options: { readonly signal?: AbortSignal } | undefined,
    work: (target: Target) => Promise<T>,
  ): Promise<T> => {
    options?.signal?.throwIfAborted();
    try {
      const [namespace = "", name = ""] = REPO.id.split("/");
      const headers = person ? { "x-test-user": person.username } : {};
      const request = new Request("http://localhost/", { headers });
      return await work(await findTarget(services, request, { type: REPO.type, namespace, name }));
    } catch (error) {
      throw error instanceof Refusal ? new AccessError(error.data) : error;
    }
  };
  const invalid = (message: string): never => {
    throw new AccessError({ code: "invalid", message });
  };

  const keptGate: Adapters["review"]["gate"] = (fingerprint, options) =>
    run(options, async () => {
      const gate = await services.repos.findGate(fingerprint);
      return gate ?? refuse("not-found", "There is no such gate.");
    });

  return {
    requester: {
      ...shared,
      load: (options) => run(options, (target) => readView(services, target)),
      submit: ({ answers, ...submission }, options) =>
        run(options, async (target) => {
          const asked = await ask(services, target, { ...submission, pairs: answers.toWire() });
          if (!asked.ok) throw new AccessError(asked.error);
          if (asked.result === "exempt") throw refusals.exempt();
          return asked.result;
        }),
      withdraw: (options) =>
        run(options, async (target) => {
          const done = await services.requests.withdraw(target.repo, signedIn(target).id);
          if (!done) throw refusals.nothingPending();
        }),
      gate: keptGate,
    },
    review: {
      ...shared,
      list: ({ status, search = "", sort, filters, cursor: text, limit = 100 }, options) =>
        run(options, async (target) => {
          ownerOf(target);
          if (limit < 10 || limit > 1_000 || search.length > 250) return invalid("Out of bounds");
          const cursor = text === undefined ? undefined : decodeCursor(text, sort);
          const { requests, next } = await listRequests(services.db, {
            repo: target.repo,
            status,
            limit,
            ...(search && { search }),
            ...(sort && { sort }),
            ...(filters && { filters }),
            ...(cursor && { cursor }),
          });
          return { requests, ...(next && { nextCursor: encodeCursor(next) }) };
        }),
      counts: (options) =>
        run(options, async (target) => {
          ownerOf(target);
          return services.requests.counts(target.repo);
        }),
      decide: (decisions, options) =>
        run(options, async (target) => {
          const reviewer = ownerOf(target);
          mustBeGated(target);
          return decideAll(services, target, reviewer, decisions);
        }),
      grant: (user, options) =>
        run(options, async (target) => {
          const reviewer = ownerOf(target);
          mustBeGated(target);
          await grant(services, target, reviewer, user);
        }),
      searchUsers: (query, options) =>
        run(options, async (target) => {
          ownerOf(target);
          const users = query.trim() === "" ? [] : await services.host.searchUsers(query);
          return users.map(({ id, username, fullname }) => ({ id, username, fullname }));
        }),
      gate: keptGate,
      report: ({ format, ...options }) =>
        run(options, async (target) => {
          ownerOf(target);
          return {
            filename: reportFilename(REPO.id, format),
            mediaType: REPORT_MEDIA_TYPES[format],
            text: await (await reportResponse(services, target, format, () => {})).text(),
          };
        }),
    },
    settings: {
      ...shared,
      load: (options) =>
        run(options, async (target) => {
          ownerOf(target);
          return target.settings;
        }),
      save: (change, options) =>
        run(options, async (target) => {
          ownerOf(target);
          if (/[\s@<>"].*\s/.test(change.notificationsEmail ?? "")) return invalid("No address");
          await services.repos.saveSettings(target.repo, change);
          return services.repos.settings(target.repo);
        }),
      agreements: (options) =>
        run(options, async (target) => {
          ownerOf(target);
          return agreementsOf(services, target);
        }),
      askAgain: (plan, options = {}) =>
        askInTurn(plan, options, (chunk) =>
          run(options, async (target) => {
            const reviewer = ownerOf(target);
            mustBeGated(target);
            return askPart(services, target, reviewer, chunk);
          }),
        ),
    },
  };
}

function refuse(code: AccessErrorCode, message: string): never {
  throw new AccessError({ code, message });
}
