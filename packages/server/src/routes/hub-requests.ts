import { REASON_MAX_LENGTH, type RequestStatus } from "@sallyport/access";
import type { Hono } from "hono";
import * as z from "zod";
import { move } from "../gate/decide.ts";
import { findUser, grant, type NamedUser } from "../gate/grant.ts";
import { retryStale } from "../gate/retry-stale.ts";
import { askerOf, mustBeGated, ownerOf } from "../gate/target.ts";
import { operation } from "../http/operation.ts";
import { refusals } from "../http/refusal.ts";
import { limit, text, time } from "../openapi/inputs.ts";
import { hubItemShape, okShape, statusShape } from "../openapi/shapes.ts";
import type { Services } from "../services/services.types.ts";
import { countRequests, decodeCursor, encodeCursor, listRequests } from "../store/list-requests.ts";
import { hubItem } from "./hub-items.ts";
import { API_REPO, apiTarget, linkNext } from "./repo-params.ts";

const list = operation({
  summary: "Requests of one status, newest first; more by the Link header",
  group: "Owners",
  caller: "owner",
  query: z.object({
    limit: limit(1_000),
    after: time.optional(),
    before: time.optional(),
    q: text(250).optional(),
    cursor: text(250).optional(),
  }),
  answers: { 200: { description: "One page.", schema: z.array(hubItemShape) } },
});

const reason = text(REASON_MAX_LENGTH).nullish();
const reasons = { rejectionReason: reason, resetReason: reason };
const WRONG_REASON =
  "rejectionReason goes with the status rejected alone, and resetReason with reset. Leave the other out";
const reasonFits = ({ status, rejectionReason, resetReason }: Reasons): boolean =>
  (!rejectionReason || status === "rejected") && (!resetReason || status === "reset");
const user = { user: text(100).nullish(), userId: text(100).nullish() };
const ONE_USER = "Either userId or user must be provided, but not both";
const hasOneUser = (body: z.output<z.ZodObject<typeof user>>): boolean =>
  typeof body.user === "string" ? typeof body.userId !== "string" : typeof body.userId === "string";

const handle = operation({
  summary: "Decide on one request",
  group: "Owners",
  caller: "owner",
  body: z
    .strictObject({ ...user, status: statusShape, ...reasons })
    .refine(hasOneUser, ONE_USER)
    .refine(reasonFits, WRONG_REASON),
  answers: { 200: { description: "Done.", schema: z.strictObject({}) } },
  refuses: [409],
});

const batch = operation({
  summary: "Decide on up to a hundred requests",
  group: "Owners",
  caller: "owner",
  body: z
    .strictObject({
      status: statusShape,
      ...reasons,
      requests: z.array(z.strictObject(user).refine(hasOneUser, ONE_USER)).min(1).max(100),
    })
    .refine(reasonFits, WRONG_REASON),
  answers: {
    200: {
      description: "A result for each, in order.",
      schema: z.array(
        z.strictObject({
          user: z.string().optional(),
          userId: z.string().optional(),
          ok: z.boolean(),
          error: z.enum(["user_not_found", "request_not_found"]).optional(),
        }),
      ),
    },
  },
  refuses: [409],
});

const give = operation({
  summary: "Give access to someone, with or without a request",
  group: "Owners",
  caller: "owner",
  body: z.strictObject(user).refine(hasOneUser, ONE_USER),
  answers: { 200: { description: "Done.", schema: z.strictObject({}) } },
  refuses: [409],
});

const cancel = operation({
  summary: "Withdraw the caller’s pending request",
  group: "Visitors",
  caller: "signed-in",
  answers: { 200: { description: "It was deleted.", schema: okShape } },
  refuses: [403],
});

/** The Hub's routes for access requests: list, handle, batch, grant, cancel. */
export function hubRequestRoutes(app: Hono, services: Services): void {
  const base = `${API_REPO}/user-access-request`;

  app.get(`${base}/:status{pending|accepted|rejected|reset}`, list.described, async (c) => {
    const target = await apiTarget(services, c);
    ownerOf(target);
    const { limit, q: username, before, after, cursor: given = "" } = list.query(c);
    const cursor = given === "" ? undefined : decodeCursor(given);
    if (given !== "" && !cursor) throw refusals.invalid("Invalid cursor");
    const status = statusShape.parse(c.req.param("status"));
    const narrower = {
      ...(username && { username }),
      ...(before && { before }),
      ...(after && { after }),
    };
    const filter = { repo: target.subject, status, ...narrower };
    const { requests, next } = await listRequests(services.db, {
      ...filter,
      limit,
      ...(cursor && { cursor }),
    });
    const total =
      Object.keys(narrower).length > 0
        ? await countRequests(services.db, filter)
        : (await services.requests.counts(target.subject))[status];
    c.header("X-Total-Count", String(total));
    if (next) linkNext(services, c, encodeCursor(next));
    return c.json(requests.map(hubItem));
  });

  app.post(
    `${base}/handle`,
    handle.described,
    retryStale(services, async (c) => {
      const target = await apiTarget(services, c);
      const reviewer = ownerOf(target);
      mustBeGated(target);
      const body = await handle.body(c);
      const decision = decisionOf(body);
      const { id: userId } = await findUser(services, namedUser(body));
      const moved = await move(services, target, reviewer, { userId, ...decision });
      if (moved !== "moved") throw refusals.noRequest();
      return c.json({});
    }),
  );

  app.post(
    `${base}/batch`,
    batch.described,
    retryStale(services, async (c) => {
      const target = await apiTarget(services, c);
      const reviewer = ownerOf(target);
      mustBeGated(target);
      const body = await batch.body(c);
      const decision = decisionOf(body);
      const results: Record<string, unknown>[] = [];
      for (const named of body.requests.map(namedUser)) {
        const found = await services.host.findUser(named);
        const moved = found
          ? await move(services, target, reviewer, { userId: found.id, ...decision })
          : "unknown";
        const error =
          moved === "unknown" ? "user_not_found" : moved === "missing" && "request_not_found";
        results.push({ ...shown(named), ok: !error, ...(error && { error }) });
      }
      return c.json(results);
    }),
  );

  app.post(
    `${base}/grant`,
    give.described,
    retryStale(services, async (c) => {
      const target = await apiTarget(services, c);
      const reviewer = ownerOf(target);
      mustBeGated(target);
      await grant(services, target, reviewer, namedUser(await give.body(c)));
      return c.json({});
    }),
  );

  app.post(
    `${base}/cancel`,
    cancel.described,
    retryStale(services, async (c) => {
      const target = await apiTarget(services, c);
      const { id } = askerOf(target);
      const done = await services.requests.withdraw(target.subject, id, target.basis);
      if (!done) throw refusals.nothingPending();
      return c.json({ ok: true });
    }),
  );
}

interface Reasons {
  readonly status: RequestStatus;
  readonly rejectionReason?: string | null | undefined;
  readonly resetReason?: string | null | undefined;
}

function decisionOf({ status, rejectionReason, resetReason }: Reasons): {
  readonly to: RequestStatus;
  readonly reason: string | undefined;
} {
  return { to: status, reason: rejectionReason || resetReason || undefined };
}

/** `{user}` or `{userId}`: one of them is there. */
function namedUser(body: {
  readonly user?: string | null | undefined;
  readonly userId?: string | null | undefined;
}): NamedUser {
  return typeof body.userId === "string" ? { userId: body.userId } : { username: body.user ?? "" };
}

function shown(named: NamedUser): Record<string, string> {
  return "userId" in named ? { userId: named.userId } : { user: named.username };
}
