import type { Hono } from "hono";
import { move } from "../gate/decide.ts";
import { findUser, grant, type NamedUser } from "../gate/grant.ts";
import { limitOf, readJsonBody, textOf, timeOf, wordOf } from "../http/read-body.ts";
import { refusals } from "../http/refusal.ts";
import type { Services } from "../http/services.types.ts";
import { mustBeGated, ownerOf, signedIn } from "../http/target.ts";
import { decodeCursor, encodeCursor, listRequests } from "../store/list-requests.ts";
import { hubItem } from "./hub-items.ts";
import { API_REPO, apiTarget } from "./repo-params.ts";

const STATUSES = ["accepted", "rejected", "pending", "reset"] as const;

/** The Hub's routes for access requests: list, handle, batch, grant, cancel. */
export function hubRequestRoutes(app: Hono, services: Services): void {
  const base = `${API_REPO}/user-access-request`;

  app.get(`${base}/:status{pending|accepted|rejected|reset}`, async (c) => {
    const target = await apiTarget(services, c);
    ownerOf(target);
    const username = c.req.query("q");
    if ((username ?? "").length > 250)
      throw refusals.invalid("Too big: expected string to have <=250 characters at q");
    const cursor = decodeCursor(c.req.query("cursor") ?? "");
    const before = timeOf(c.req.query("before"), "before");
    const after = timeOf(c.req.query("after"), "after");
    const { requests, next } = await listRequests(services.db, {
      repo: target.repo,
      status: STATUSES.find((s) => s === c.req.param("status")) ?? "pending",
      limit: limitOf(c.req.query("limit"), 1_000),
      ...(username && { username }),
      ...(before && { before }),
      ...(after && { after }),
      ...(cursor && { cursor }),
    });
    if (next) {
      const url = new URL(c.req.url);
      url.searchParams.set("cursor", encodeCursor(next));
      c.header("Link", `<${url.href}>; rel="next"`);
    }
    return c.json(requests.map(hubItem));
  });

  app.post(`${base}/handle`, async (c) => {
    const target = await apiTarget(services, c);
    const reviewer = ownerOf(target);
    mustBeGated(target);
    const body = await readJsonBody(c.req.raw, [
      "user",
      "userId",
      "status",
      "rejectionReason",
      "resetReason",
    ]);
    const to = wordOf(body, "status", STATUSES);
    const reason = textOf(body, to === "reset" ? "resetReason" : "rejectionReason", 200);
    const user = await findUser(services, oneUser(body));
    const moved = await move(services, target, reviewer, { userId: user.id, to, reason });
    if (moved !== "moved") throw refusals.noRequest();
    return c.json({});
  });

  app.post(`${base}/batch`, async (c) => {
    const target = await apiTarget(services, c);
    const reviewer = ownerOf(target);
    mustBeGated(target);
    const body = await readJsonBody(c.req.raw, [
      "status",
      "rejectionReason",
      "resetReason",
      "requests",
    ]);
    const to = wordOf(body, "status", STATUSES);
    const reason = textOf(body, to === "reset" ? "resetReason" : "rejectionReason", 200);
    const items: unknown = body.requests;
    if (!Array.isArray(items) || items.length < 1 || items.length > 100) {
      throw refusals.invalid("Invalid input: expected 1 to 100 items at requests");
    }
    const results: Record<string, unknown>[] = [];
    for (const item of items.map(asBatchItem)) {
      const named = item;
      const user = await services.host.findUser(item);
      if (!user) results.push({ ...shown(named), ok: false, error: "user_not_found" });
      else {
        const moved = await move(services, target, reviewer, { userId: user.id, to, reason });
        results.push(
          moved === "missing"
            ? { ...shown(named), ok: false, error: "request_not_found" }
            : { ...shown(named), ok: true },
        );
      }
    }
    return c.json(results);
  });

  app.post(`${base}/grant`, async (c) => {
    const target = await apiTarget(services, c);
    const reviewer = ownerOf(target);
    mustBeGated(target);
    const user = oneUser(await readJsonBody(c.req.raw, ["user", "userId"]));
    await grant(services, target, reviewer, user);
    return c.json({});
  });

  app.post(`${base}/cancel`, async (c) => {
    const target = await apiTarget(services, c);
    const done = await services.requests.withdraw(target.repo, signedIn(target).id);
    if (!done) throw refusals.nothingPending();
    return c.json({ ok: true });
  });
}

/** `{user}` or `{userId}`, not both. */
function oneUser(body: Readonly<Record<string, unknown>>): NamedUser {
  const username = textOf(body, "user", 100);
  const userId = textOf(body, "userId", 100);
  if ((username === undefined) === (userId === undefined)) {
    throw refusals.invalid("Either userId or user must be provided, but not both");
  }
  return userId === undefined ? { username: username ?? "" } : { userId };
}

function asBatchItem(item: unknown): NamedUser {
  if (typeof item !== "object" || item === null) {
    throw refusals.invalid("Invalid input: expected object at requests");
  }
  return oneUser(item as Readonly<Record<string, unknown>>); // each key is checked
}

function shown(named: NamedUser): Record<string, string> {
  return "userId" in named ? { userId: named.userId } : { user: named.username };
}
