import type { Hono } from "hono";
import * as z from "zod";
import { type OperationSpec, specOf } from "../http/operation.ts";

/** An OpenAPI document, as JSON. */
export interface OpenApiDocument {
  readonly openapi: "3.1.0";
  readonly info: Json;
  readonly paths: Readonly<Record<string, Json>>;
  readonly components: Readonly<Record<string, Json>>;
}

type Json = Readonly<Record<string, unknown>>;

const CALLERS = {
  anyone: [{}, { token: [] }, { session: [] }],
  "signed-in": [{ token: [] }, { session: [] }],
  owner: [{ token: [] }, { session: [] }],
} as const;

const REASONS: Readonly<Record<number, string>> = {
  400: "The request is malformed.",
  401: "No one is logged in, the token is wrong, or visitors who are logged out can’t see such a repo.",
  403: "The caller is not allowed to do this.",
  404: "It does not exist, or the caller can’t see it.",
  409: "The state has changed since.",
  413: "The body is larger than 1 MiB.",
  415: "This route does not accept the body’s media type.",
  416: "The range lies outside of the file.",
  422: "Answers were refused; `issues` says which.",
  429: "Too many requests; `Retry-After` says for how many seconds.",
  503: "The server failed; try again later.",
};

const MOVED = "The repository was renamed: `Location` is the same route under its new name.";

/** Documents the routes of an app: everything behind an `operation`. */
export function openApiDocument(app: Hono): OpenApiDocument {
  const schemas: Record<string, unknown> = {};
  const paths: Record<string, Record<string, unknown>> = {};
  const schemaOf = (schema: z.ZodType, io: "input" | "output"): unknown => {
    const {
      $schema: _,
      $defs = {},
      ...json
    } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
    Object.assign(schemas, JSON.parse(inComponents($defs)));
    return JSON.parse(inComponents(json));
  };
  for (const { method, path, handler } of app.routes) {
    const spec = specOf(handler);
    if (!spec) continue;
    const at = path.replace(PARAMETER, "{$1}");
    paths[at] = {
      ...paths[at],
      [method.toLowerCase()]: describe(spec, path, schemaOf),
    };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Sallyport",
      version: "1",
      description:
        "Gated access: the Hub's routes, and our own under /api/sallyport/v1. GET routes answer HEAD too.",
    },
    paths,
    components: {
      schemas,
      securitySchemes: {
        token: { type: "http", scheme: "bearer", description: "A token, in the header only." },
        session: {
          type: "apiKey",
          in: "cookie",
          name: "session",
          description: "The host’s session.",
        },
      },
    },
  };
}

type SchemaOf = (schema: z.ZodType, io: "input" | "output") => unknown;

// `:name`, or `:name{pattern}`.
const PARAMETER = /:(\w+)(?:\{([^}]*)\})?/g;

function describe(spec: OperationSpec, path: string, schemaOf: SchemaOf): Json {
  const own = path.startsWith("/api/sallyport/");
  const { caller, body, bodyTypes = ["application/json"] } = spec;
  const refused = [
    401,
    ...(caller === "owner" ? [403] : []),
    ...(path.includes(":name") ? [404] : []),
    ...(body || spec.query ? [400] : []),
    ...(body ? [413, 415] : []),
    ...(spec.refuses ?? []),
    429,
    503,
  ];
  return {
    summary: spec.summary,
    tags: [spec.group],
    security: CALLERS[caller],
    parameters: [...pathParameters(path), ...queryParameters(spec, schemaOf)],
    ...(body && {
      requestBody: {
        required: true,
        content: Object.fromEntries(
          bodyTypes.map((type) => [type, { schema: schemaOf(body, "input") }]),
        ),
      },
    }),
    responses: {
      ...(path.includes("/:namespace/:") && { 307: { description: MOVED } }),
      ...Object.fromEntries(
        [...new Set(refused)].sort().map((status) => [
          String(status),
          {
            description: REASONS[status] ?? "Refused.",
            content: refusalContent(own, path, bodyTypes),
          },
        ]),
      ),
      ...Object.fromEntries(
        Object.entries(spec.answers).map(([status, { description, schema, mediaType }]) => [
          status,
          {
            description,
            ...(schema && {
              content: { "application/json": { schema: schemaOf(schema, "output") } },
            }),
            ...(mediaType !== undefined && { content: { [mediaType]: {} } }),
          },
        ]),
      ),
    },
  };
}

function pathParameters(path: string): readonly Json[] {
  return [...path.matchAll(PARAMETER)].map(([, name, pattern]) => ({
    name,
    in: "path",
    required: true,
    schema: {
      type: "string",
      ...(pattern && /^[\w|-]+$/.test(pattern) && { enum: pattern.split("|") }),
    },
  }));
}

function queryParameters({ query }: OperationSpec, schemaOf: SchemaOf): readonly Json[] {
  if (!query) return [];
  // A query is an object's schema.
  const { properties = {}, required = [] } = schemaOf(query, "input") as {
    readonly properties?: Json;
    readonly required?: readonly string[];
  };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: "query",
    required: required.includes(name),
    schema,
  }));
}

/** A refusal's body: our own data, the Hub's JSON, a page for a browser's form, or plain text beside bytes. */
function refusalContent(own: boolean, path: string, bodyTypes: readonly string[]): Json {
  if (/\/(?:resolve|raw)\//.test(path)) return { "text/plain": {} };
  const error = own ? { $ref: "#/components/schemas/AccessError" } : { type: "string" };
  const schema = {
    type: "object",
    properties: { error },
    required: ["error"],
    // The Hub says more in some.
    additionalProperties: !own,
  };
  const byForm = bodyTypes.some((type) => type !== "application/json");
  return { "application/json": { schema }, ...(byForm && { "text/html": {} }) };
}

function inComponents(json: unknown): string {
  return JSON.stringify(json).replaceAll('"#/$defs/', '"#/components/schemas/');
}
