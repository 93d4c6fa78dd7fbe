import type { Context, Hono } from "hono";
import * as z from "zod";
import { isPlace, PLACES_MAX } from "../gate/blocked-places.ts";
import { retryStale } from "../gate/retry-stale.ts";
import type { BlockedPlaces } from "../host/region.types.ts";
import { operation } from "../http/operation.ts";
import { refusals } from "../http/refusal.ts";
import { exactly } from "../openapi/exactly.ts";
import type { Services } from "../services/services.types.ts";
import { namespaceScope, personScope } from "../store/versions.ts";

const shape = exactly<BlockedPlaces>()(
  z
    .strictObject({
      applyTo: z.enum(["gated", "all"]),
      places: z
        .array(
          z
            .string()
            .refine(
              isPlace,
              "Each place must be a country’s code such as KP, or one with a region such as UA-43",
            ),
        )
        .max(PLACES_MAX, `The list must have at most ${PLACES_MAX} places`)
        .readonly(),
    })
    .meta({
      id: "BlockedPlaces",
      description:
        "Countries (ISO 3166-1 alpha-2) and regions (with a hyphen) that are blocked, for gated repositories or for all.",
    }),
);

const read = operation({
  summary: "The places that a namespace blocks",
  group: "Repos",
  caller: "signed-in",
  answers: { 200: { description: "The list; empty if nothing is blocked.", schema: shape } },
  refuses: [403],
});

const save = operation({
  summary: "Replace the places that a namespace blocks",
  group: "Repos",
  caller: "signed-in",
  body: shape,
  answers: { 200: { description: "The list after the change.", schema: shape } },
  refuses: [403],
});

const PATH = "/api/sallyport/v1/namespaces/:namespace/blocked-places";

/** What the user of a namespace, or an organization's admins, set for all of its repositories. */
export function sallyportNamespaceRoutes(app: Hono, services: Services): void {
  const { blockedPlaces, senderOf } = services;
  const governed = async (c: Context) => {
    const namespace = c.req.param("namespace") ?? "";
    const { account, version } = await senderOf(c.req.raw);
    if (!account) throw refusals.signedOut();
    const isAdmin = account.orgs?.some(({ name, role }) => name === namespace && role === "admin");
    const governs = account.username === namespace || isAdmin === true;
    if (!governs || account.token?.role === "read") throw refusals.readOnly();
    const scopes = [namespaceScope(namespace), personScope(account.id)];
    return { namespace, basis: { version, scopes } };
  };

  app.get(PATH, read.described, async (c) =>
    c.json(await blockedPlaces.read((await governed(c)).namespace)),
  );

  app.put(
    PATH,
    save.described,
    retryStale(services, async (c) => {
      const { namespace, basis } = await governed(c);
      await blockedPlaces.save(namespace, await save.body(c), basis);
      return c.json(await blockedPlaces.read(namespace));
    }),
  );
}
