import type { Context, MiddlewareHandler } from "hono";
import type * as z from "zod";
import { refusals } from "./refusal.ts";

/** Who gets past a route's door. */
export type Caller = "anyone" | "signed-in" | "owner";

/** What a route answers with, beside refusals. */
export interface Answer {
  readonly description: string;
  /** Of the body, where it is JSON. */
  readonly schema?: z.ZodType;
  /** The body's media type where it is no JSON; absent with no schema either: no body. */
  readonly mediaType?: string;
}

/** A route as it is documented and checked: one description for both. */
export interface OperationSpec<Body = unknown, Query = unknown> {
  readonly summary: string;
  readonly group: "Account" | "Visitors" | "Owners" | "Repos" | "Files" | "Collections";
  readonly caller: Caller;
  /** Of a JSON body. */
  readonly body?: z.ZodType<Body>;
  /** Media types that the body can have, if JSON is not the only one: the handler checks them. */
  readonly bodyTypes?: readonly string[];
  /** An object, of texts. */
  readonly query?: z.ZodType<Query>;
  /** By status. */
  readonly answers: Readonly<Record<number, Answer>>;
  /** Statuses of refusals, beside those that every route has for its caller. */
  readonly refuses?: readonly number[];
}

/** An operation whose requests are read by the schemas that describe them. */
export interface Operation<Body, Query> {
  /**
   * Runs before the handler and refuses bodies that are not JSON: a form of another site can send any
   * other. The document finds the description by it.
   */
  readonly described: MiddlewareHandler;
  /** The JSON body; refuses what does not fit. */
  body(c: Context): Promise<Body>;
  /** The query; refuses what does not fit. Keys that are not known are passed over. */
  query(c: Context): Query;
}

const specs = new WeakMap<object, OperationSpec>();

/** The description before a handler, if there is one. */
export function specOf(handler: object): OperationSpec | undefined {
  return specs.get(handler);
}

/** Describe a route. */
export function operation<Body = unknown, Query = unknown>(
  spec: OperationSpec<Body, Query>,
): Operation<Body, Query> {
  const jsonOnly = spec.body !== undefined && spec.bodyTypes === undefined;
  const described: MiddlewareHandler = (c, next) => {
    if (jsonOnly && mediaType(c.req.header("content-type")) !== "application/json")
      throw refusals.wrongType("JSON");
    return next();
  };
  specs.set(described, spec);
  const read = <T>(schema: z.ZodType<T> | undefined, value: unknown): T => {
    if (!schema) {
      throw new Error(
        `@sallyport/server: "${spec.summary}" reads what it does not describe. Its document would be wrong. Give the operation a schema.`,
      );
    }
    const parsed = schema.safeParse(value);
    if (!parsed.success) throw refusals.invalid(sentenceOf(parsed.error));
    return parsed.data;
  };
  return {
    described,
    body: async (c) => read(spec.body, await readJson(c)),
    query: (c) => read(spec.query, c.req.query()),
  };
}

/** Whether a query says yes, in any of the ways in which the Hub's clients write it. */
export function isTrue(text: string | undefined): boolean {
  return text?.toLowerCase() === "true" || text === "1";
}

/** The media type that a Content-Type names, without parameters; empty if absent. */
export function mediaType(contentType: string | null | undefined): string {
  return (contentType ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
}

async function readJson(c: Context): Promise<unknown> {
  try {
    return await c.req.json();
  } catch {
    throw refusals.invalid("The body must be JSON");
  }
}

/** The first issue, as the Hub words it. What was sent is never repeated. */
function sentenceOf({ issues }: z.ZodError): string {
  const [issue] = issues;
  if (!issue) return "Invalid input";
  const message =
    issue.code === "unrecognized_keys"
      ? "Unrecognized key"
      : issue.message.replace(/, received.*$/, "");
  return issue.path.length > 0 ? `${message} at ${issue.path.join(".")}` : message;
}
