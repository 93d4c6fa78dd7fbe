import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import type { OpenApiDocument } from "../openapi/openapi-document.ts";

interface Operation {
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: object }>> }>
  >;
}

const METHODS = ["get", "post", "put", "patch", "delete"] as const;

/** Holds answers against the document of the server that gave them. */
export class DocumentedAnswers {
  readonly #document: OpenApiDocument;
  readonly #routes: readonly { readonly pattern: RegExp; readonly at: string }[];
  readonly #checks = new Map<string, ValidateFunction>();
  readonly #ajv: Ajv2020;

  constructor(document: OpenApiDocument) {
    this.#document = document;
    this.#ajv = new Ajv2020({ strict: false, validateFormats: false });
    // References begin at the document's root.
    this.#ajv.addSchema({ $id: "document", components: document.components });
    // The more of a path is written out, the closer it is.
    this.#routes = Object.keys(document.paths)
      .sort((a, b) => literals(b) - literals(a))
      .map((at) => ({ at, pattern: patternOf(at) }));
  }

  /** Throws where a route answers otherwise than it is documented. Routes that there are not pass. */
  async check(method: string, url: string, response: Response): Promise<void> {
    const { pathname } = new URL(url);
    const at = this.#routes.find(({ pattern }) => pattern.test(pathname))?.at;
    const verb = method === "HEAD" ? "get" : METHODS.find((m) => m === method.toLowerCase());
    const operation = (at && verb && this.#document.paths[at]?.[verb]) as Operation | undefined; // as it is written
    if (!operation) return;
    const where = `${method} ${at}: ${response.status}`;
    const documented = operation.responses[response.status];
    if (!documented)
      throw new Error(`${where} is not documented: ${await response.clone().text()}`);
    const type = (response.headers.get("content-type") ?? "").split(";")[0] ?? "";
    const content = documented.content?.[type] ?? documented.content?.["*/*"];
    if (response.body && documented.content && !content) throw new Error(`${where} as ${type}`);
    if (!content?.schema || method === "HEAD") return;
    const check = this.#checks.get(where) ?? this.#compile(content.schema);
    this.#checks.set(where, check);
    if (!check(await response.clone().json())) {
      throw new Error(`${where} ${this.#ajv.errorsText(check.errors)}`);
    }
  }

  #compile(schema: object): ValidateFunction {
    const text = JSON.stringify(schema).replaceAll('"#/components/', '"document#/components/');
    return this.#ajv.compile(JSON.parse(text));
  }
}

function literals(path: string): number {
  return path.split("/").filter((part) => !part.startsWith("{")).length;
}

function patternOf(path: string): RegExp {
  const parts = path
    .split("/")
    .map((part) => (part === "{path}" ? ".+" : part.startsWith("{") ? "[^/]+" : part));
  return new RegExp(`^${parts.join("/")}$`);
}
