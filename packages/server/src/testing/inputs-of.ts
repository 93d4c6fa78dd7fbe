import type { OpenApiDocument } from "../openapi/openapi-document.ts";

/** One request of a route, with one text of it exchanged. */
export interface InputCase {
  /** Such as `POST /api/… body.reason`. */
  readonly title: string;
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
}

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly minItems?: number;
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
}
interface Parameter {
  readonly name: string;
  readonly in: "path" | "query";
  readonly schema: Schema;
}
interface Operation {
  readonly parameters: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { schema: Schema }>> };
}

/** A text, and how it is written in an address. */
export interface HostileText {
  readonly text: string;
  readonly encoded: string;
}

/** Every text that a documented route takes, each once in place of a fitting one. `known` are fitting ones, by name. */
export function inputsOf(
  document: OpenApiDocument,
  { text, encoded }: HostileText,
  known: Readonly<Record<string, string>>,
): readonly InputCase[] {
  return Object.entries(document.paths).flatMap(([at, operations]) =>
    Object.entries(operations).flatMap(([verb, described]) => {
      const { parameters, requestBody } = described as Operation; // as the document writes it
      const method = verb.toUpperCase();
      const body = requestBody && Object.values(requestBody.content)[0]?.schema;
      const sample = body && sampleOf(body, "", known);
      const fill = (hostile?: Parameter): string =>
        parameters
          .filter(({ in: place }) => place === "path")
          .reduce(
            (path, one) =>
              path.replace(
                `{${one.name}}`,
                one === hostile ? encoded : String(sampleOf(one.schema, one.name, known)),
              ),
            at,
          ) + (hostile?.in === "query" ? `?${hostile.name}=${encoded}` : "");
      const withBody = body && { body: sample };
      return [
        ...parameters.map((one) => ({
          title: `${method} ${at} ${one.in} ${one.name}`,
          ...{ method, path: fill(one), ...withBody },
        })),
        ...(body ? textsIn(body, "", known) : []).map(([name, put]) => ({
          title: `${method} ${at} body${name}`,
          ...{ method, path: fill(), body: put(text) },
        })),
      ];
    }),
  );
}

type Put = (text: string) => unknown;

/** Every place of a text in values of a schema: where it is, and what makes a value with a text there. */
function textsIn(
  schema: Schema,
  name: string,
  known: Readonly<Record<string, string>>,
): readonly (readonly [string, Put])[] {
  const { anyOf, properties, items, prefixItems, additionalProperties } = schema;
  if (anyOf) return anyOf.flatMap((one) => textsIn(one, name, known));
  if (schema.type === "string") return [[name, (text) => text]];
  if (properties) {
    const sample = sampleOf(schema, name, known) as object; // an object's
    return Object.entries(properties).flatMap(([key, value]) =>
      textsIn(value, `${name}.${key}`, known).map(
        ([at, put]) => [at, (text: string) => ({ ...sample, [key]: put(text) })] as const,
      ),
    );
  }
  if (prefixItems) {
    return prefixItems.flatMap((item, n) =>
      textsIn(item, `${name}[${n}]`, known).map(
        ([at, put]) =>
          [
            at,
            (text: string) =>
              prefixItems.map((one, i) => (i === n ? put(text) : sampleOf(one, name, known))),
          ] as const,
      ),
    );
  }
  if (items) {
    return textsIn(items, `${name}[]`, known).map(
      ([at, put]) => [at, (text: string) => [put(text)]] as const,
    );
  }
  if (additionalProperties !== undefined && additionalProperties !== false) {
    return [
      [`${name}.*`, (text) => ({ Company: text })],
      [`${name}.key`, (text) => ({ [text]: "x" })],
    ];
  }
  return [];
}

function sampleOf(schema: Schema, name: string, known: Readonly<Record<string, string>>): unknown {
  if (schema.enum) return schema.enum[0];
  if (schema.const !== undefined) return schema.const;
  if (schema.anyOf) return sampleOf(schema.anyOf[0] ?? {}, name, known);
  if (schema.properties) {
    return Object.fromEntries(
      Object.entries(schema.properties)
        .filter(([key]) => requiredOf(schema).includes(key))
        .map(([key, value]) => [key, sampleOf(value, key, known)]),
    );
  }
  if (schema.prefixItems) return schema.prefixItems.map((one) => sampleOf(one, name, known));
  if (schema.items) return [sampleOf(schema.items, name, known)];
  if (schema.type === "integer" || schema.type === "number") return 10;
  if (schema.type === "boolean") return true;
  if (schema.type === "object") return {};
  return known[name] ?? (schema.format === "date-time" ? "2026-01-01T00:00:00Z" : "x");
}

function requiredOf(schema: Schema & { readonly required?: readonly string[] }): readonly string[] {
  return schema.required ?? [];
}
