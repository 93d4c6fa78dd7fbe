import {
  ACCESS_ERROR_CODES,
  type AccessErrorData,
  type AccessRequest,
  type DecisionResult,
  type Person,
  REQUEST_STATUSES,
  type Repo,
  type ShownWords,
} from "@sallyport/access";
import type { AnswerIssue, AnswerPairs, GateField, GateModel } from "@sallyport/schema";
import * as z from "zod";
import type { TokenInfo } from "../tokens/token-store.ts";
import { exactly } from "./exactly.ts";

// What answers are made of. Their names are the document's components.

export const personShape: z.ZodType<Person> = exactly<Person>()(
  z
    .strictObject({
      id: z.string(),
      username: z.string(),
      fullname: z.string(),
      email: z.string().exactOptional(),
      avatarUrl: z.string().exactOptional(),
    })
    .meta({ id: "Person" }),
);

/** Answers, or texts that were shown. */
export const pairsShape: z.ZodType<AnswerPairs> = z
  .array(z.tuple([z.string(), z.string()]))
  .readonly();

export const repoShape: z.ZodType<Repo> = exactly<Repo>()(
  z.strictObject({ type: z.enum(["dataset", "model"]), id: z.string() }),
);

// What a field has beside these depends on its type; `@sallyport/schema` checks it.
const fieldShape = z.looseObject({
  id: z.string(),
  name: z.string(),
  type: z.string(),
  required: z.boolean(),
}) as z.ZodType as z.ZodType<GateField>;

export const gateShape: z.ZodType<GateModel> = exactly<GateModel>()(
  z
    .strictObject({
      prompt: z.string().nullable(),
      heading: z.string().nullable(),
      description: z.string().nullable(),
      buttonContent: z.string().nullable(),
      euDisallowed: z.boolean().nullable(),
      afterRequest: z.string().exactOptional(),
      fields: z.array(fieldShape).readonly(),
    })
    .meta({ id: "Gate", description: "What a card asks for." }),
);

export const statusShape: z.ZodEnum<{
  pending: "pending";
  accepted: "accepted";
  rejected: "rejected";
  reset: "reset";
}> = z.enum(REQUEST_STATUSES).meta({ id: "RequestStatus" });

const shownWordsShape = exactly<ShownWords>()(
  z.strictObject({ lang: z.string(), texts: pairsShape }),
);

export const requestShape: z.ZodType<AccessRequest> = exactly<AccessRequest>()(
  z
    .strictObject({
      user: personShape,
      status: statusShape,
      requestedAt: z.string(),
      reviewedAt: z.string().exactOptional(),
      reviewedBy: personShape.exactOptional(),
      grantedBy: personShape.exactOptional(),
      reason: z.string().exactOptional(),
      answers: pairsShape,
      gateFingerprint: z.string().exactOptional(),
      formRepo: repoShape.exactOptional().meta({
        description: "The repository whose form was answered, if a group gates several.",
      }),
      neverAsked: z
        .literal(true)
        .exactOptional()
        .meta({ description: "They were given access and have not made a request since." }),
      shownWords: shownWordsShape.exactOptional(),
    })
    .meta({
      id: "AccessRequest",
      description: "One person's request, with its answers in card order.",
    }),
);

const issueShape = exactly<AnswerIssue>()(
  z.strictObject({
    code: z.string(),
    fieldId: z.string(),
    name: z.string(),
    message: z.string(),
  }),
);

export const errorShape: z.ZodType<AccessErrorData> = exactly<AccessErrorData>()(
  z
    .strictObject({
      code: z.enum(ACCESS_ERROR_CODES),
      message: z.string(),
      retryAfter: z.number().exactOptional(),
      issues: z.array(issueShape).readonly().exactOptional(),
    })
    .meta({ id: "AccessError" }),
);

export const decisionResultShape: z.ZodType<DecisionResult> = exactly<DecisionResult>()(
  z
    .union([
      z.strictObject({
        userId: z.string(),
        ok: z.literal(true),
        request: requestShape.exactOptional(),
        mailIn: z.number().exactOptional(),
      }),
      z.strictObject({
        userId: z.string(),
        ok: z.literal(false),
        error: errorShape,
        current: requestShape.exactOptional(),
      }),
    ])
    .meta({ id: "DecisionResult" }),
);

export const hubUserShape: z.ZodType = z
  .strictObject({
    _id: z.string(),
    avatarUrl: z.string().optional(),
    isPro: z.boolean(),
    fullname: z.string(),
    user: z.string(),
    type: z.literal("user"),
    verifiedOrgNames: z.array(z.string()),
    email: z.string().exactOptional(),
  })
  .meta({ id: "HubUser" });

export const hubItemShape: z.ZodType = z
  .strictObject({
    user: hubUserShape,
    timestamp: z.string(),
    reviewedAt: z.string().exactOptional(),
    status: statusShape,
    grantedBy: hubUserShape.exactOptional(),
    fields: z.record(z.string(), z.string()),
  })
  .meta({ id: "HubAccessRequest" });

export const treeEntryShape: z.ZodType = z
  .strictObject({
    type: z.enum(["file", "directory"]),
    path: z.string(),
    size: z.number(),
    oid: z.string(),
    lastCommit: z
      .strictObject({ id: z.string(), title: z.string(), date: z.string() })
      .exactOptional()
      .meta({ description: "If `expand` asks for it." }),
  })
  .meta({ id: "TreeEntry" });

export const tokenShape: z.ZodType<TokenInfo> = exactly<TokenInfo>()(
  z
    .strictObject({
      id: z.string(),
      name: z.string(),
      role: z.enum(["read", "write"]),
      gatedRepos: z.boolean(),
      createdAt: z.string(),
      lastUsedAt: z.string().exactOptional(),
    })
    .meta({ id: "Token" }),
);

export const okShape: z.ZodType = z.strictObject({ ok: z.literal(true) });

/** Answers, or texts that were shown: pairs of texts, in order. */
export const pairsInput: z.ZodType<readonly (readonly [string, string])[]> = z
  .array(z.tuple([z.string(), z.string()]))
  .max(1_000);
