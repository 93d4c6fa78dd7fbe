import { Validator } from "@seriousme/openapi-schema-validator";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createRoutes } from "../create-gate-server.ts";
import { specOf } from "../http/operation.ts";
import { TestServer } from "../testing/test-server.ts";
import type { OpenApiDocument } from "./openapi-document.ts";

let test: TestServer;
let document: OpenApiDocument;
beforeAll(async () => {
  test = await TestServer.open();
  const answer = await test.send("nobody", "GET", "/api/sallyport/v1/openapi.json");
  document = await answer.json();
});
afterAll(() => test.close());

interface Described {
  readonly parameters: readonly {
    readonly name: string;
    readonly in: string;
    readonly schema: object;
  }[];
  readonly requestBody?: {
    readonly content: Readonly<Record<string, { readonly schema: object }>>;
  };
  readonly responses: Readonly<Record<string, object>>;
  readonly security: readonly object[];
}
const operationAt = (path: string, method: string): Described =>
  (document.paths[path] as Readonly<Record<string, Described>>)[method] as Described; // as it is written

describe("the document", () => {
  it("is OpenAPI 3.1", async () => {
    const { valid, errors } = await new Validator().validate({ ...document });
    expect(errors).toBeUndefined();
    expect(valid).toBe(true);
    expect(document.openapi).toBe("3.1.0");
  });

  it("holds every route, each with a description of its own", () => {
    const { routes } = createRoutes(test.server.services, {});
    const named = routes.filter(({ method }) => method !== "ALL");
    const described = named.filter(({ handler }) => specOf(handler));
    const key = ({ method, path }: (typeof routes)[number]): string => `${method} ${path}`;
    expect(new Set(described.map(key))).toEqual(new Set(named.map(key)));
    const documented = Object.values(document.paths).flatMap((item) => Object.keys(item));
    expect(documented).toHaveLength(new Set(named.map(key)).size);
  });

  it("refers to nothing that is not in it", () => {
    const text = JSON.stringify(document);
    const refs = [...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref = ""]) => ref);
    expect(refs.length).toBeGreaterThan(20);
    const known = Object.keys(document.components.schemas ?? {});
    expect(refs.filter((ref) => !known.includes(ref.replace("#/components/schemas/", "")))).toEqual(
      [],
    );
  });

  it("says of a decision what the route takes and gives", () => {
    const decide = operationAt("/api/sallyport/v1/{kind}/{namespace}/{name}/decide", "post");
    expect(decide.parameters.map(({ name }) => name)).toEqual(["kind", "namespace", "name"]);
    expect(decide.parameters[0]?.schema).toEqual({ type: "string", enum: ["models", "datasets"] });
    expect(decide.requestBody?.content["application/json"]?.schema).toMatchObject({
      additionalProperties: false,
      required: ["decisions"],
      properties: { decisions: { type: "array", minItems: 1, maxItems: 100 } },
    });
    expect(Object.keys(decide.responses)).toEqual(
      expect.arrayContaining(["200", "400", "401", "403", "404", "413", "429", "503"]),
    );
    expect(decide.security).toEqual([{ token: [] }, { session: [] }]);
  });

  it("says of a list what may be asked", () => {
    const list = operationAt("/api/{kind}/{namespace}/{name}/user-access-request/{status}", "get");
    const query = list.parameters.filter((parameter) => parameter.in === "query");
    expect(query.map(({ name }) => name)).toEqual(["limit", "after", "before", "q", "cursor"]);
    expect(query[0]?.schema).toMatchObject({ minimum: 10, maximum: 1_000, default: 1_000 });
    expect(query[3]?.schema).toMatchObject({ type: "string", maxLength: 250 });
  });
});
