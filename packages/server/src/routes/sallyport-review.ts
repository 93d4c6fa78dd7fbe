import type {
  DecisionInput,
  GateSettings,
  GatingGroup,
  MailProblem,
  RequestCounts,
} from "@sallyport/access";
import type { Hono } from "hono";
import * as z from "zod";
import { decideAll } from "../gate/decide.ts";
import { grant } from "../gate/grant.ts";
import { retryStale } from "../gate/retry-stale.ts";
import { mustBeGated, ownerOf } from "../gate/target.ts";
import { gatingGroup } from "../groups/group-of.ts";
import { operation } from "../http/operation.ts";
import { refusals } from "../http/refusal.ts";
import { faultsOf } from "../http/request-id.ts";
import { mailProblems } from "../mail/mail-problems.ts";
import { exactly } from "../openapi/exactly.ts";
import { limit, text } from "../openapi/inputs.ts";
import {
  decisionResultShape,
  okShape,
  personShape,
  requestShape,
  statusShape,
} from "../openapi/shapes.ts";
import type { Services } from "../services/services.types.ts";
import { decodeCursor, encodeCursor, listRequests } from "../store/list-requests.ts";
import { filtersOf } from "./answer-filters.ts";
import { apiTarget, SALLYPORT_REPO } from "./repo-params.ts";
import { reportResponse } from "./report-response.ts";

const list = operation({
  summary: "Requests of one status, with their answers",
  group: "Owners",
  caller: "owner",
  query: z.object({
    status: statusShape.default("pending"),
    search: text(250).optional(),
    sort: z.enum(["newest", "oldest", "name"]).default("newest"),
    filters: z.string().optional().meta({
      description: "JSON: a list of {name, is} or {name, from, to}.",
    }),
    cursor: text(10_000).optional(),
    limit: limit(100),
  }),
  answers: {
    200: {
      description: "One page; `nextCursor` is absent on the last.",
      schema: z.strictObject({
        requests: z.array(requestShape),
        nextCursor: z.string().exactOptional(),
      }),
    },
  },
});

const count = z.number();
const countsShape = exactly<RequestCounts>()(
  z.strictObject({ pending: count, accepted: count, rejected: count, reset: count }),
);
const counts = operation({
  summary: "The number of requests by status",
  group: "Owners",
  caller: "owner",
  answers: {
    200: {
      description: "All four.",
      schema: countsShape,
    },
  },
});

const decisions = operation({
  summary: "Decide on up to a hundred requests whose status has not changed since it was read",
  group: "Owners",
  caller: "owner",
  body: z.strictObject({
    decisions: z
      .array(
        exactly<DecisionInput>()(
          z.strictObject({
            userId: text(100),
            from: statusShape,
            to: statusShape,
            // A longer reason than may be is one decision's result, not the whole call's.
            reason: text(10_000).exactOptional(),
          }),
        ),
      )
      .min(1)
      .max(100),
  }),
  answers: {
    200: {
      description: "A result for each, in order.",
      schema: z.strictObject({ results: z.array(decisionResultShape) }),
    },
  },
});

const give = operation({
  summary: "Give access to someone, with or without a request",
  group: "Owners",
  caller: "owner",
  body: z
    .strictObject({ userId: text(100).exactOptional(), username: text(100).exactOptional() })
    .refine(
      ({ userId, username }) => (userId === undefined) !== (username === undefined),
      "Either userId or username must be provided, but not both",
    ),
  answers: { 200: { description: "Done.", schema: okShape } },
  refuses: [409],
});

const users = operation({
  summary: "People to give access to: at most twenty, without addresses",
  group: "Owners",
  caller: "owner",
  query: z.object({ q: text(250).default("") }),
  answers: {
    200: { description: "People.", schema: z.strictObject({ users: z.array(personShape) }) },
  },
});

const report = operation({
  summary: "Every request as a document; answers in `jsonl` and `csv`",
  group: "Owners",
  caller: "owner",
  query: z.object({ format: z.enum(["json", "jsonl", "csv"]).default("json") }),
  answers: { 200: { description: "To be saved.", mediaType: "*/*" } },
});

const mailProblemShape = exactly<MailProblem>()(
  z.strictObject({
    address: z.string(),
    reason: z.enum(["refused", "given-up", "delayed"]),
    since: z.string(),
  }),
);
const groupShape = exactly<GatingGroup>()(
  z.strictObject({ id: z.string(), title: z.string().exactOptional() }),
);
const settingsShape = exactly<GateSettings>()(
  z.strictObject({
    gated: z.union([z.literal(false), z.enum(["auto", "manual"])]),
    notificationsMode: z.enum(["bulk", "real-time"]).exactOptional(),
    notificationsEmail: z.string().exactOptional(),
    orgMembersGated: z.boolean().exactOptional(),
    group: groupShape.exactOptional(),
    mailProblems: z.array(mailProblemShape).readonly().exactOptional(),
  }),
);

const readSettings = operation({
  summary: "How a repo is gated, and who is notified of requests",
  group: "Owners",
  caller: "owner",
  answers: {
    200: {
      description: "Effective settings; a gating group’s override the repo’s.",
      schema: settingsShape,
    },
  },
});

/** The owner's side of our own routes. */
export function sallyportReviewRoutes(app: Hono, services: Services): void {
  app.get(`${SALLYPORT_REPO}/requests`, list.described, async (c) => {
    const target = await apiTarget(services, c);
    ownerOf(target);
    const { status, search, sort, limit, filters, cursor: given } = list.query(c);
    const cursor = given === undefined ? undefined : decodeCursor(given, sort);
    if (given !== undefined && !cursor) throw refusals.invalid("Invalid cursor");
    const { requests, next } = await listRequests(services.db, {
      repo: target.subject,
      status,
      limit,
      ...(search && { search }),
      sort,
      filters: filtersOf(filters),
      ...(cursor && { cursor }),
    });
    return c.json({ requests, ...(next && { nextCursor: encodeCursor(next) }) });
  });

  app.get(`${SALLYPORT_REPO}/counts`, counts.described, async (c) => {
    const target = await apiTarget(services, c);
    ownerOf(target);
    return c.json(await services.requests.counts(target.subject));
  });

  app.post(
    `${SALLYPORT_REPO}/decide`,
    decisions.described,
    retryStale(services, async (c) => {
      const target = await apiTarget(services, c);
      const reviewer = ownerOf(target);
      mustBeGated(target);
      const body = await decisions.body(c);
      const results = await decideAll(services, target, reviewer, body.decisions);
      return c.json({ results });
    }),
  );

  app.post(
    `${SALLYPORT_REPO}/grant`,
    give.described,
    retryStale(services, async (c) => {
      const target = await apiTarget(services, c);
      const reviewer = ownerOf(target);
      mustBeGated(target);
      const { userId, username = "" } = await give.body(c);
      await grant(services, target, reviewer, userId === undefined ? { username } : { userId });
      return c.json({ ok: true });
    }),
  );

  app.get(`${SALLYPORT_REPO}/users`, users.described, async (c) => {
    ownerOf(await apiTarget(services, c));
    const { q } = users.query(c);
    const found = q.trim() === "" ? [] : await services.host.searchUsers(q);
    // No address: who never asked has shared none.
    return c.json({
      users: found.slice(0, 20).map(({ id, username, fullname }) => ({ id, username, fullname })),
    });
  });

  app.get(`${SALLYPORT_REPO}/report`, report.described, async (c) => {
    const target = await apiTarget(services, c);
    ownerOf(target);
    return reportResponse(services, target, report.query(c).format, faultsOf(services, c));
  });

  app.get(`${SALLYPORT_REPO}/settings`, readSettings.described, async (c) => {
    const target = await apiTarget(services, c);
    ownerOf(target);
    const group = await gatingGroup(services, target.subject);
    const { defaultNotifications, mailIn } = services;
    const problems =
      mailIn === undefined
        ? []
        : await mailProblems(services, target.subject).catch((error: unknown) => {
            faultsOf(services, c)(error);
            return [];
          });
    return c.json({
      // Clients read an absent mode as once a day.
      ...(defaultNotifications !== "bulk" && { notificationsMode: defaultNotifications }),
      ...target.settings,
      ...(group && { group }),
      ...(problems.length > 0 && { mailProblems: problems }),
    });
  });
}
