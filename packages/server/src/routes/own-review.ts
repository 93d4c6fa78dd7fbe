import type {
  DecisionInput,
  DecisionResult,
  ReportFormat,
  RequestSort,
  RequestStatus,
} from "@sallyport/access";
import type { Hono } from "hono";
import { decide } from "../gate/decide.ts";
import { grant } from "../gate/grant.ts";
import { limitOf, readJsonBody, textOf, wordOf } from "../http/read-body.ts";
import { refusals } from "../http/refusal.ts";
import { reportResponse } from "../http/report-response.ts";
import type { Services } from "../http/services.types.ts";
import { mustBeGated, ownerOf } from "../http/target.ts";
import { decodeCursor, encodeCursor, listRequests } from "../store/list-requests.ts";
import { filtersOf } from "./answer-filters.ts";
import { apiTarget, OWN_REPO } from "./repo-params.ts";

const STATUSES = ["pending", "accepted", "rejected", "reset"] as const satisfies RequestStatus[];
const SORTS = ["newest", "oldest", "name"] as const satisfies RequestSort[];
const FORMATS = ["json", "jsonl", "csv"] as const satisfies ReportFormat[];

/** The owner's side of our own routes. */
export function ownReviewRoutes(app: Hono, services: Services): void {
  app.get(`${OWN_REPO}/requests`, async (c) => {
    const target = await apiTarget(services, c);
    ownerOf(target);
    const search = c.req.query("search");
    if ((search ?? "").length > 250)
      throw refusals.invalid("Too big: expected string to have <=250 characters at search");
    const sort = wordOf({ sort: c.req.query("sort") ?? "newest" }, "sort", SORTS);
    const filters = filtersOf(c.req.query("filters"));
    const given = c.req.query("cursor");
    const cursor = given === undefined ? undefined : decodeCursor(given, sort);
    if (given !== undefined && !cursor) throw refusals.invalid("Invalid cursor");
    const { requests, next } = await listRequests(services.db, {
      repo: target.repo,
      status: wordOf({ status: c.req.query("status") ?? "pending" }, "status", STATUSES),
      limit: limitOf(c.req.query("limit"), 100),
      ...(search && { search }),
      sort,
      filters,
      ...(cursor && { cursor }),
    });
    return c.json({ requests, ...(next && { nextCursor: encodeCursor(next) }) });
  });

  app.get(`${OWN_REPO}/counts`, async (c) => {
    const target = await apiTarget(services, c);
    ownerOf(target);
    return c.json(await services.requests.counts(target.repo));
  });

  app.post(`${OWN_REPO}/decide`, async (c) => {
    const target = await apiTarget(services, c);
    const reviewer = ownerOf(target);
    mustBeGated(target);
    const body = await readJsonBody(c.req.raw, ["decisions"]);
    const items: unknown = body.decisions;
    if (!Array.isArray(items) || items.length < 1 || items.length > 100) {
      throw refusals.invalid("Invalid input: expected 1 to 100 items at decisions");
    }
    const results: DecisionResult[] = [];
    for (const decision of items.map(asDecision)) {
      results.push(await decide(services, target, reviewer, decision));
    }
    return c.json({ results });
  });

  app.post(`${OWN_REPO}/grant`, async (c) => {
    const target = await apiTarget(services, c);
    const reviewer = ownerOf(target);
    mustBeGated(target);
    const body = await readJsonBody(c.req.raw, ["userId", "username"]);
    const userId = textOf(body, "userId", 100);
    const username = textOf(body, "username", 100);
    if ((userId === undefined) === (username === undefined)) {
      throw refusals.invalid("Either userId or username must be provided, but not both");
    }
    await grant(
      services,
      target,
      reviewer,
      userId === undefined ? { username: username ?? "" } : { userId },
    );
    return c.json({ ok: true });
  });

  app.get(`${OWN_REPO}/users`, async (c) => {
    ownerOf(await apiTarget(services, c));
    const query = c.req.query("q") ?? "";
    const users = query.trim() === "" ? [] : await services.host.searchUsers(query);
    // No address: who never asked has shared none.
    return c.json({
      users: users.slice(0, 20).map(({ id, username, fullname }) => ({ id, username, fullname })),
    });
  });

  app.get(`${OWN_REPO}/report`, async (c) => {
    const target = await apiTarget(services, c);
    ownerOf(target);
    const format = wordOf({ format: c.req.query("format") ?? "json" }, "format", FORMATS);
    return reportResponse(services, target, format);
  });

  app.get(`${OWN_REPO}/settings`, async (c) => {
    const target = await apiTarget(services, c);
    ownerOf(target);
    return c.json(target.settings);
  });
}

function asDecision(item: unknown): DecisionInput {
  if (typeof item !== "object" || item === null) {
    throw refusals.invalid("Invalid input: expected object at decisions");
  }
  const body = item as Readonly<Record<string, unknown>>; // each key is checked
  const reason = textOf(body, "reason", 10_000);
  return {
    userId: textOf(body, "userId", 100) ?? "",
    from: wordOf(body, "from", STATUSES),
    to: wordOf(body, "to", STATUSES),
    ...(reason && { reason }),
  };
}
