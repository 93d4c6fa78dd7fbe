import type { Context, Hono } from "hono";
import * as z from "zod";
import { retryStale } from "../gate/retry-stale.ts";
import { readTarget } from "../gate/target.ts";
import { gateCollection } from "../groups/gate-collection.ts";
import type { Account, HostCollection } from "../host/host.types.ts";
import { namespaceOf } from "../host/namespace-of.ts";
import { operation } from "../http/operation.ts";
import { Refusal, refusals } from "../http/refusal.ts";
import { emailAddress } from "../openapi/inputs.ts";
import type { Services } from "../services/services.types.ts";
import type { Group } from "../store/group-store.ts";
import { stableId } from "../store/stable-id.ts";
import { isStorable } from "../store/storable.ts";
import { personScope, scopeOf } from "../store/versions.ts";

const gating = z.union(
  [
    z.literal(false),
    z.strictObject({ mode: z.literal("auto") }),
    z.strictObject({
      mode: z.literal("manual"),
      notifications: z
        .strictObject({
          mode: z.enum(["bulk", "real-time"]),
          email: emailAddress.exactOptional(),
        })
        .exactOptional(),
    }),
  ],
  { error: 'Invalid input: expected false, {mode: "auto"} or {mode: "manual", notifications}' },
);

const collectionShape = z
  .looseObject({
    slug: z.string(),
    title: z.string(),
    private: z.boolean(),
    // Those who may not change it learn no more than that it is gated.
    gating: z.union([gating, z.literal(true)]),
    owner: z.looseObject({ name: z.string() }),
    items: z.array(
      z.strictObject({
        _id: z.string(),
        type: z.enum(["dataset", "model"]),
        id: z.string(),
        position: z.number(),
      }),
    ),
  })
  .meta({ id: "Collection" });

const read = operation({
  summary: "What is in a collection",
  group: "Collections",
  caller: "anyone",
  answers: {
    200: { description: "Its repos, as far as the caller sees them.", schema: collectionShape },
  },
  refuses: [401, 404],
});

const change = operation({
  summary: "Gate a collection as one, or not",
  group: "Collections",
  caller: "owner",
  body: z.strictObject({ gating }),
  answers: {
    200: {
      description: "The settings after the change.",
      schema: z.strictObject({ success: z.literal(true), data: collectionShape }),
    },
  },
  refuses: [404, 409],
});

/** Collections as on the Hub, as far as gating goes: what is in them is the host's. */
export function hubCollectionRoutes(app: Hono, services: Services): void {
  const path = "/api/collections/:namespace/:slug";
  const find = async (c: Context): Promise<HostCollection> => {
    const id = `${c.req.param("namespace")}/${c.req.param("slug")}`;
    const account = await services.authenticate(c.req.raw);
    const found = isStorable(id) ? await services.host.collections?.find(id) : null;
    if (found) return found;
    throw account ? new Refusal("not-found", "Collection not found") : refusals.signedOut();
  };
  const mayChange = async (account: Account, { id }: HostCollection): Promise<boolean> =>
    account.token?.role !== "read" &&
    (await services.host.collections?.canWrite(account, id)) === true;
  const shown = async (c: Context, collection: HostCollection) => {
    const sender = await services.senderOf(c.req.raw);
    const items: { _id: string; type: "dataset" | "model"; id: string; position: number }[] = [];
    const times = collection.lastModified ? [collection.lastModified] : [];
    for (const repo of collection.repos) {
      // What is hidden from the caller is not in the collection for them.
      const target = await readTarget(services, sender, repo);
      if (!target) continue;
      if (target.lastModified) times.push(target.lastModified);
      items.push({ _id: stableId(`${repo.type} ${repo.id}`, 24), ...repo, position: items.length });
    }
    const owner = namespaceOf(collection.id);
    const group = await services.groups.find(collection.id);
    return {
      slug: collection.id,
      title: collection.title,
      ...(collection.description !== undefined && { description: collection.description }),
      owner: { type: "org", name: owner, fullname: owner },
      gating: gatingOf(
        group,
        sender.account !== null && (await mayChange(sender.account, collection)),
      ),
      private: false,
      theme: "orange",
      upvotes: 0,
      position: 0,
      ...(times.length > 0 && {
        lastUpdated: new Date(Math.max(...times.map((time) => time.getTime()))).toISOString(),
      }),
      items,
    };
  };

  app.get(path, read.described, async (c) => c.json(await shown(c, await find(c))));

  app.patch(
    path,
    change.described,
    retryStale(services, async (c) => {
      const { account, version } = await services.senderOf(c.req.raw);
      if (!account) throw refusals.signedOut();
      const collection = await find(c);
      if (!(await mayChange(account, collection))) throw refusals.readOnly();
      const { gating } = await change.body(c);
      const scope = scopeOf({ type: "collection", id: collection.id });
      const basis = { version, scopes: [scope, personScope(account.id)] };
      await gateCollection(services, collection, groupOfGating(collection.id, gating), basis);
      return c.json({ success: true, data: await shown(c, collection) });
    }),
  );
}

function groupOfGating(collection: string, given: z.output<typeof gating>): Group | undefined {
  if (given === false) return undefined;
  const notifications = "notifications" in given ? given.notifications : undefined;
  return {
    collection,
    mode: given.mode,
    ...(notifications && { notificationsMode: notifications.mode }),
    ...(notifications?.email !== undefined && { notificationsEmail: notifications.email }),
  };
}

/** How a collection is gated; for those who may not change it, whether. The address is shown to no one. */
function gatingOf(group: Group | undefined, whole: boolean): z.output<typeof gating> | true {
  if (!group) return false;
  if (!whole) return true;
  if (group.mode === "auto") return { mode: "auto" };
  const mode = group.notificationsMode;
  return { mode: "manual", ...(mode && { notifications: { mode } }) };
}
