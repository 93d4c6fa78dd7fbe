import { REASON_MAX_LENGTH } from "@sallyport/access";
import type {
  AgreedGate,
  Agreements,
  AskAgainChunk,
  AskedChunk,
  AskedCounts,
} from "@sallyport/access/agreements";
import type { Hono } from "hono";
import * as z from "zod";
import { agreementsOf, askPart } from "../gate/agreements.ts";
import { retryStale } from "../gate/retry-stale.ts";
import { mustBeGated, ownerOf } from "../gate/target.ts";
import { operation } from "../http/operation.ts";
import { exactly } from "../openapi/exactly.ts";
import { isoTime, text } from "../openapi/inputs.ts";
import { gateShape } from "../openapi/shapes.ts";
import type { Services } from "../services/services.types.ts";
import { apiTarget, SALLYPORT_REPO } from "./repo-params.ts";

const count = z.number();
const askedShape = exactly<AskedCounts>()(z.strictObject({ accepted: count, pending: count }));
const agreedShape = exactly<AgreedGate>()(
  z.strictObject({
    fingerprint: z.string(),
    gate: gateShape.exactOptional(),
    current: z.boolean(),
    firstAskedAt: z.string(),
    lastAskedAt: z.string(),
    accepted: count,
    pending: count,
  }),
);

const agreements = operation({
  summary: "Who agreed to which gate",
  group: "Owners",
  caller: "owner",
  answers: {
    200: {
      description:
        "People with access or a pending request, by gate; the gate agreed to most recently comes first.",
      schema: exactly<Agreements>()(
        z.strictObject({
          gate: gateShape,
          gateFingerprint: z.string(),
          asOf: z.string(),
          closed: z.enum(["card-errors", "region-unknown"]).exactOptional(),
          agreed: z.array(agreedShape).readonly(),
          granted: askedShape.meta({ description: "Given access without a request." }),
          decided: z.strictObject({ rejected: count, reset: count }),
        }),
      ),
    },
  },
});

const people = z.number().int().min(0);

const askAgain = operation({
  summary: "Ask people to agree again, up to two hundred at a time: reset their requests",
  group: "Owners",
  caller: "owner",
  body: exactly<AskAgainChunk>()(
    z.strictObject({
      whom: z.union([z.literal("all"), z.array(text(64)).max(1_000).readonly()]).meta({
        description:
          "Everyone with access or a pending request, or those who agreed to these gates.",
      }),
      gateFingerprint: text(64).meta({ description: "Of the gate to agree to." }),
      asOf: isoTime.meta({ description: "Requests that changed later are skipped." }),
      atMost: z.strictObject({ accepted: people, pending: people }),
      after: text(100).exactOptional().meta({ description: "The `next` of the part before." }),
      reason: text(REASON_MAX_LENGTH).exactOptional(),
    }),
  ),
  answers: {
    200: {
      description: "How many were asked; `next` is absent on the last part.",
      schema: exactly<AskedChunk>()(
        z.strictObject({ asked: askedShape, next: z.string().exactOptional() }),
      ),
    },
  },
  refuses: [409],
});

/** Who agreed to what, and asking them again. */
export function sallyportAgreementRoutes(app: Hono, services: Services): void {
  app.get(`${SALLYPORT_REPO}/agreements`, agreements.described, async (c) => {
    const target = await apiTarget(services, c);
    ownerOf(target);
    return c.json(await agreementsOf(services, target));
  });

  app.post(
    `${SALLYPORT_REPO}/agreements/ask-again`,
    askAgain.described,
    retryStale(services, async (c) => {
      const target = await apiTarget(services, c);
      const reviewer = ownerOf(target);
      mustBeGated(target);
      return c.json(await askPart(services, target, reviewer, await askAgain.body(c)));
    }),
  );
}
