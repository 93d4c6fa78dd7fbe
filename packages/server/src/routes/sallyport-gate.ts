import type { GateView, WireGate, WireSubmission, WireVisitor } from "@sallyport/access";
import { readAnswers } from "@sallyport/schema";
import type { Hono } from "hono";
import * as z from "zod";
import { ask } from "../gate/ask.ts";
import { showNewest } from "../gate/note-gate.ts";
import { readView } from "../gate/read-view.ts";
import { retryStale } from "../gate/retry-stale.ts";
import { askerOf } from "../gate/target.ts";
import { operation } from "../http/operation.ts";
import { Refusal, refusals } from "../http/refusal.ts";
import { exactly } from "../openapi/exactly.ts";
import { text } from "../openapi/inputs.ts";
import {
  gateShape,
  okShape,
  pairsInput,
  pairsShape,
  personShape,
  repoShape,
  statusShape,
} from "../openapi/shapes.ts";
import type { Services } from "../services/services.types.ts";
import { isStorable } from "../store/storable.ts";
import { refusalOf } from "./hub-ask.ts";
import { apiTarget, SALLYPORT_REPO } from "./repo-params.ts";

const wireGateShape = exactly<WireGate>()(
  z.strictObject({
    repo: repoShape,
    gated: z.boolean(),
    gate: gateShape,
    gateFingerprint: z.string(),
    approvalMode: z.enum(["auto", "manual"]),
    closed: z.enum(["card-errors", "region-unknown", "region"]).exactOptional(),
  }),
);

const gate = operation({
  summary: "The gate, for everyone",
  group: "Visitors",
  caller: "anyone",
  answers: {
    200: {
      description: "The form, and how new requests are approved.",
      schema: wireGateShape,
    },
  },
});

const me = operation({
  summary: "The caller’s status",
  group: "Visitors",
  caller: "anyone",
  query: z.object({
    with: z
      .literal("gate")
      .optional()
      .meta({ description: "Also answers with what `gate` does, as of the same moment." }),
  }),
  answers: {
    200: {
      description: "If the visitor is null, the caller is logged out.",
      schema: exactly<WireVisitor>()(
        z.strictObject({
          visitor: personShape.nullable(),
          status: z.union([statusShape, z.literal("none")]),
          requestedAt: z.string().exactOptional(),
          reviewedAt: z.string().exactOptional(),
          reason: z.string().exactOptional(),
          agreedTo: z
            .string()
            .exactOptional()
            .meta({ description: "Fingerprint of the gate that the caller last agreed to." }),
          location: z
            .strictObject({ country: z.string(), region: z.string().exactOptional() })
            .exactOptional()
            .meta({
              description: "The caller’s location, if the gate asks for it and it is known.",
            }),
          answers: pairsShape.exactOptional().meta({
            description: "The caller’s answers; in `reset`, those that the gate still accepts.",
          }),
          gate: wireGateShape.exactOptional().meta({ description: "If asked for." }),
        }),
      ),
    },
  },
});

const SHOWN_MAX_LENGTH = 64 * 1024;
const shownWords = z
  .strictObject({
    lang: z.string().regex(/^[\w-]{2,35}$/, "Invalid input: expected a language tag"),
    texts: pairsInput,
  })
  .refine(({ texts }) => {
    const all = texts.flat().join("");
    return all.length <= SHOWN_MAX_LENGTH && isStorable(all);
  }, "Invalid input: it has characters that can't be stored");

const submit = operation({
  summary: "Ask for access, to the gate with this fingerprint",
  group: "Visitors",
  caller: "signed-in",
  body: exactly<WireSubmission>()(
    z.strictObject({
      gateFingerprint: text(64),
      answers: pairsInput,
      shownWords: shownWords.exactOptional(),
    }),
  ),
  answers: {
    200: {
      description: "The caller’s current status.",
      schema: z.strictObject({
        status: z.enum(["pending", "accepted", "rejected"]),
        requestedAt: z.string(),
      }),
    },
  },
  refuses: [403, 409, 422],
});

const withdraw = operation({
  summary: "Withdraw the caller’s pending request",
  group: "Visitors",
  caller: "signed-in",
  answers: { 200: { description: "It was deleted.", schema: okShape } },
  refuses: [403],
});

const keptGate = operation({
  summary: "A gate as it was when it had this fingerprint",
  group: "Visitors",
  caller: "anyone",
  answers: { 200: { description: "The gate.", schema: z.strictObject({ gate: gateShape }) } },
});

/** The visitor's side of our own routes: `gate`, `me`, `ask`, `withdraw`, `gates`. */
export function sallyportGateRoutes(app: Hono, services: Services): void {
  app.get(
    `${SALLYPORT_REPO}/gate`,
    gate.described,
    retryStale(services, async (c) => {
      const view = await readView(services, await apiTarget(services, c), showNewest);
      return c.json(wireGateOf(view));
    }),
  );

  app.get(
    `${SALLYPORT_REPO}/me`,
    me.described,
    retryStale(services, async (c) => {
      const view = await readView(services, await apiTarget(services, c), showNewest);
      const { visitor, status, requestedAt, reviewedAt, reason, agreedTo, location } = view;
      const { gate, earlierAnswers } = view;
      const answers =
        view.answers ?? (earlierAnswers && readAnswers(gate, earlierAnswers).answers.toWire());
      return c.json({
        visitor,
        status,
        requestedAt,
        reviewedAt,
        reason,
        agreedTo,
        location,
        answers,
        ...(me.query(c).with && { gate: wireGateOf(view) }),
      });
    }),
  );

  app.post(
    `${SALLYPORT_REPO}/ask`,
    submit.described,
    retryStale(services, async (c) => {
      const target = await apiTarget(services, c);
      askerOf(target);
      const { gateFingerprint, answers, shownWords } = await submit.body(c);
      const key = c.req.header("idempotency-key");
      if (key !== undefined && !/^[\x21-\x7e]{1,100}$/.test(key)) {
        throw refusals.invalid("Invalid input: expected 1 to 100 characters at idempotency-key");
      }
      const asked = await ask(services, target, {
        gateFingerprint,
        pairs: answers,
        ...(shownWords && { shownWords }),
        ...(key !== undefined && { key }),
      });
      if (!asked.ok) throw refusalOf(asked.error);
      if (asked.result === "exempt") throw refusals.exempt();
      return c.json(asked.result);
    }),
  );

  app.post(
    `${SALLYPORT_REPO}/withdraw`,
    withdraw.described,
    retryStale(services, async (c) => {
      const target = await apiTarget(services, c);
      const { id } = askerOf(target);
      const done = await services.requests.withdraw(target.subject, id, target.basis);
      if (!done) throw refusals.nothingPending();
      return c.json({ ok: true });
    }),
  );

  app.get(`${SALLYPORT_REPO}/gates/:fingerprint`, keptGate.described, async (c) => {
    await apiTarget(services, c);
    const fingerprint = c.req.param("fingerprint");
    const gate = /^\w{1,64}$/.test(fingerprint) && (await services.repos.findGate(fingerprint));
    if (!gate) throw new Refusal("not-found", "There is no such gate.");
    return c.json({ gate });
  });
}

/** The part of a view that is the same for everyone. */
function wireGateOf({
  repo,
  gated,
  gate,
  gateFingerprint,
  approvalMode,
  closed,
}: GateView): z.infer<typeof wireGateShape> {
  return { repo, gated, gate, gateFingerprint, approvalMode, ...(closed && { closed }) };
}
