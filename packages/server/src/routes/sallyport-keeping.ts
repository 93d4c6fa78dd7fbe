import type { Hono } from "hono";
import * as z from "zod";
import { retryStale } from "../gate/retry-stale.ts";
import { ownerOf } from "../gate/target.ts";
import { operation } from "../http/operation.ts";
import { exactly } from "../openapi/exactly.ts";
import type { Retention, RetentionChange } from "../people/retention-store.ts";
import type { Services } from "../services/services.types.ts";
import { eventsOf } from "../store/record-event.ts";
import { isStorable } from "../store/storable.ts";
import { apiTarget, SALLYPORT_REPO } from "./repo-params.ts";

const events = operation({
  summary: "What was done to one person's request, oldest first",
  group: "Owners",
  caller: "owner",
  answers: {
    200: {
      description: "Who, when and what; no answers.",
      schema: z.strictObject({
        events: z.array(
          z.strictObject({
            at: z.string(),
            actorId: z.string(),
            actor: z.string().optional(),
            from: z.string(),
            to: z.string(),
          }),
        ),
      }),
    },
  },
});

const days = z.number().int().min(0).max(36_500);
const retentionShape = exactly<Retention>()(
  z
    .strictObject({
      rejected: days.exactOptional(),
      withdrawn: days.exactOptional(),
      expired: days.exactOptional(),
    })
    .meta({ id: "Retention", description: "In days; absent: no limit." }),
);

const readRetention = operation({
  summary: "For how long personal data is kept",
  group: "Owners",
  caller: "owner",
  answers: { 200: { description: "In days.", schema: retentionShape } },
});

const saveRetention = operation({
  summary: "Change for how long personal data is kept",
  group: "Owners",
  caller: "owner",
  body: exactly<RetentionChange>()(
    z.strictObject({
      rejected: days.nullable().exactOptional(),
      withdrawn: days.nullable().exactOptional(),
      expired: days.nullable().exactOptional(),
    }),
  ),
  answers: { 200: { description: "The settings after the change.", schema: retentionShape } },
});

/** What is kept, and for how long: a request's events, a repo's retention. */
export function sallyportKeepingRoutes(app: Hono, services: Services): void {
  app.get(`${SALLYPORT_REPO}/requests/:user/events`, events.described, async (c) => {
    const target = await apiTarget(services, c);
    ownerOf(target);
    const user = c.req.param("user");
    const found = isStorable(user) ? await eventsOf(services.db, target.subject, user) : [];
    const names = new Map<string, string>();
    for (const id of new Set(found.map(({ actorId }) => actorId))) {
      const account = await services.host.findUser({ userId: id });
      if (account) names.set(id, account.username);
    }
    return c.json({
      events: found.map(({ at, actorId, from, to }) => {
        const actor = names.get(actorId);
        return { at: at.toISOString(), actorId, ...(actor !== undefined && { actor }), from, to };
      }),
    });
  });

  app.get(`${SALLYPORT_REPO}/retention`, readRetention.described, async (c) => {
    const target = await apiTarget(services, c);
    ownerOf(target);
    return c.json(await services.retention.read(target.subject));
  });

  app.put(
    `${SALLYPORT_REPO}/retention`,
    saveRetention.described,
    retryStale(services, async (c) => {
      const target = await apiTarget(services, c);
      ownerOf(target);
      const change = await saveRetention.body(c);
      await services.retention.save(target.subject, change, target.basis);
      return c.json(await services.retention.read(target.subject));
    }),
  );
}
