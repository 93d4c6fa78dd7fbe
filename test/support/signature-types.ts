import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { parseSync } from "vite";

/** A declaration of a package: the file that has it, and its name there. */
export type Declared = `${string}#${string}`;

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

interface SourceFile {
  /** Statements that declare a name, by that name. */
  readonly declared: ReadonlyMap<string, Node>;
  /** What a local or exported name is in another file of the package. */
  readonly imported: ReadonlyMap<string, Declared>;
  readonly exported: ReadonlyMap<string, Declared>;
}

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && "type" in value;
const nodes = (value: unknown): readonly Node[] => [value].flat().filter(isNode);
const nameOf = (value: unknown): string => (isNode(value) ? String(value.name ?? value.value) : "");

const files = new Map<string, SourceFile>();

/** The declarations that the entries of a package export, with the name they have for its users. */
export function publicDeclarations(folder: string): ReadonlyMap<Declared, string> {
  const { exports } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const entries = Object.values<string>(exports).filter((file) => file.endsWith(".ts"));
  return new Map(
    entries.flatMap((entry) =>
      [...read(join(folder, entry)).exported].map(([name, declared]) => [declared, name] as const),
    ),
  );
}

/**
 * The types of its own package that the signature of a declaration names: of its members, parameters and
 * results. What a type is built from (`extends`, an alias, a conditional type) is part of it, unless that
 * is exported itself.
 */
export function signatureTypes(
  declared: Declared,
  isExported: (type: Declared) => boolean,
): readonly Declared[] {
  const [path = "", name = ""] = declared.split("#");
  const file = read(path);
  const statement = file.declared.get(name);
  if (!statement) return [];
  const isType = /^TS(?:Interface|TypeAlias)/.test(statement.type);
  return namedTypes(statement, !isType).flatMap((named): readonly Declared[] => {
    const type = file.declared.has(named.name)
      ? (`${path}#${named.name}` as const)
      : file.imported.get(named.name);
    if (type === undefined || type === declared || isExported(type)) return [];
    return named.isMember && !isConditional(type) ? [type] : signatureTypes(type, isExported);
  });
}

/** A file's declarations and exports; what comes from other packages is left out. */
function read(path: string): SourceFile {
  const known = files.get(path);
  if (known) return known;
  const declared = new Map<string, Node>();
  const imported = new Map<string, Declared>();
  const exported = new Map<string, Declared>();
  const { program } = parseSync(path, readFileSync(path, "utf8"));
  const elsewhere = (source: unknown, name: string): Declared | undefined => {
    const target = join(dirname(path), nameOf(source));
    return nameOf(source).startsWith(".") && existsSync(target)
      ? (read(target).exported.get(name) ?? `${target}#${name}`)
      : undefined;
  };
  for (const statement of nodes(program.body)) {
    const declaration = isNode(statement.declaration) ? statement.declaration : statement;
    for (const one of nodes(declaration.declarations ?? declaration)) {
      const name = nameOf(one.id);
      if (name === "") continue;
      declared.set(name, one);
      if (declaration !== statement) exported.set(name, `${path}#${name}`);
    }
    for (const specifier of nodes(statement.specifiers)) {
      const outer = nameOf(specifier.imported ?? specifier.local);
      if (statement.type === "ImportDeclaration") {
        const target = elsewhere(statement.source, outer);
        if (target) imported.set(nameOf(specifier.local), target);
      } else if (isNode(statement.source)) {
        const target = elsewhere(statement.source, outer);
        if (target) exported.set(nameOf(specifier.exported), target);
      }
    }
  }
  const file = { declared, imported, exported };
  files.set(path, file);
  return file;
}

/** Whether a type is a computation, which its use replaces with a result. */
function isConditional(type: Declared): boolean {
  const [path = "", name = ""] = type.split("#");
  const right = read(path).declared.get(name)?.typeAnnotation;
  return isNode(right) && right.type === "TSConditionalType";
}

interface NamedType {
  readonly name: string;
  /** Whether it is the type of a member, a parameter or a result. */
  readonly isMember: boolean;
}

/** The names in the places where types are, but for bodies of functions and what is private. */
function namedTypes(node: Node, isMember: boolean): readonly NamedType[] {
  // A value's type is its structure.
  if (node.type === "TSTypeQuery") return [];
  const name = leftmost(node.typeName ?? (isHeritage(node) ? node.expression : undefined));
  const named = name === "" ? [] : [{ name, isMember: isMember && !isHeritage(node) }];
  if (node.accessibility === "private" || isPrivate(node.key)) return [];
  const below = isMember || MEMBERS.test(node.type);
  return Object.entries(node)
    .filter(([key]) => !["body", "init", "value"].includes(key) || holdsTypes(node, key))
    .flatMap(([, child]) => nodes(child).flatMap((one) => namedTypes(one, below)))
    .concat(named);
}

const MEMBERS =
  /^TS(?:Property|Method|Call|Construct|Index)Signature|^TS(?:Function|Constructor)Type$/;
const isHeritage = (node: Node): boolean =>
  /^TS(?:InterfaceHeritage|ClassImplements)$/.test(node.type);
const isPrivate = (key: unknown): boolean => isNode(key) && key.type === "PrivateIdentifier";

/** Bodies of interfaces and classes, and methods, have signatures in them; other bodies are code. */
function holdsTypes(node: Node, key: string): boolean {
  const child = node[key];
  if (node.type === "MethodDefinition") return key === "value";
  return isNode(child) && (child.type === "TSInterfaceBody" || child.type === "ClassBody")
    ? true
    : Array.isArray(child) && (node.type === "TSInterfaceBody" || node.type === "ClassBody");
}

function leftmost(name: unknown): string {
  return isNode(name) && isNode(name.left) ? leftmost(name.left) : nameOf(name);
}

/** A declaration as it is written in a failure. */
export const shown = (declared: Declared, root: string): string =>
  relative(root, declared).replace("#", ": ");
