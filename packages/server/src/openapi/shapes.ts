import { ACCESS_ERROR_CODES, type Person } from "@sallyport/access";
import type { AnswerPairs } from "@sallyport/schema";
import * as z from "zod";

// What answers are made of. Their names are the document's components.

export const personShape: z.ZodType<Person> = z
  .strictObject({
    id: z.string(),
    username: z.string(),
    fullname: z.string(),
    email: z.string().exactOptional(),
    avatarUrl: z.string().exactOptional(),
  })
  .meta({ id: "Person" });

/** Answers, or texts that were shown. */
export const pairsShape: z.ZodType<AnswerPairs> = z
  .array(z.tuple([z.string(), z.string()]))
  .readonly();

export const gateShape: z.ZodType = z
  .strictObject({
    prompt: z.string().nullable(),
    heading: z.string().nullable(),
    description: z.string().nullable(),
    buttonContent: z.string().nullable(),
    euDisallowed: z.boolean().nullable(),
    afterRequest: z.string().optional(),
    fields: z.array(
      z.looseObject({ id: z.string(), name: z.string(), type: z.string(), required: z.boolean() }),
    ),
  })
  .meta({ id: "Gate", description: "What a card asks for." });

export const statusShape: z.ZodEnum<{
  pending: "pending";
  accepted: "accepted";
  rejected: "rejected";
  reset: "reset";
}> = z.enum(["accepted", "rejected", "pending", "reset"]).meta({ id: "RequestStatus" });

export const requestShape: z.ZodType = z
  .strictObject({
    user: personShape,
    status: statusShape,
    requestedAt: z.string(),
    reviewedAt: z.string().optional(),
    reviewedBy: personShape.optional(),
    grantedBy: personShape.optional(),
    reason: z.string().optional(),
    answers: pairsShape,
    gateFingerprint: z.string().optional(),
    formRepo: z
      .strictObject({ type: z.enum(["dataset", "model"]), id: z.string() })
      .optional()
      .meta({ description: "Whose form was answered, where a group gates several repositories." }),
    neverAsked: z
      .literal(true)
      .optional()
      .meta({ description: "They were given access and have not asked since." }),
    shownWords: z.strictObject({ lang: z.string(), texts: pairsShape }).optional(),
  })
  .meta({
    id: "AccessRequest",
    description: "One person's request, with its answers in card order.",
  });

export const errorShape: z.ZodType = z
  .strictObject({
    code: z.enum(ACCESS_ERROR_CODES),
    message: z.string(),
    retryAfter: z.number().optional(),
    issues: z.array(z.looseObject({ code: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: "AccessError" });

export const decisionResultShape: z.ZodType = z
  .union([
    z.strictObject({
      userId: z.string(),
      ok: z.literal(true),
      request: requestShape.optional(),
      mailIn: z.number().optional(),
    }),
    z.strictObject({
      userId: z.string(),
      ok: z.literal(false),
      error: errorShape,
      current: requestShape.optional(),
    }),
  ])
  .meta({ id: "DecisionResult" });

export const hubUserShape: z.ZodType = z
  .strictObject({
    _id: z.string(),
    avatarUrl: z.string(),
    isPro: z.boolean(),
    fullname: z.string(),
    user: z.string(),
    type: z.literal("user"),
    verifiedOrgNames: z.array(z.string()),
    email: z.string().optional(),
  })
  .meta({ id: "HubUser" });

export const hubItemShape: z.ZodType = z
  .strictObject({
    user: hubUserShape,
    timestamp: z.string(),
    reviewedAt: z.string().optional(),
    status: statusShape,
    grantedBy: hubUserShape.optional(),
    fields: z.record(z.string(), z.string()),
  })
  .meta({ id: "HubAccessRequest" });

export const treeEntryShape: z.ZodType = z
  .strictObject({
    type: z.enum(["file", "directory"]),
    path: z.string(),
    size: z.number(),
    oid: z.string(),
  })
  .meta({ id: "TreeEntry" });

export const tokenShape: z.ZodType = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    role: z.enum(["read", "write"]),
    createdAt: z.string(),
    lastUsedAt: z.string().optional(),
  })
  .meta({ id: "Token" });

export const okShape: z.ZodType = z.strictObject({ ok: z.literal(true) });

/** Answers, or texts that were shown: pairs of texts, in order. */
export const pairsInput: z.ZodType<readonly (readonly [string, string])[]> = z
  .array(z.tuple([z.string(), z.string()]))
  .max(1_000);
