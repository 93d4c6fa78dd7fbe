import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { circlesOf } from "./support/circles.ts";
import { type FolderImport, folderImports } from "./support/folder-imports.ts";

const root = join(import.meta.dirname, "..");
const SKIPPED = new Set(["node_modules", "dist", ".git", ".sallyport"]);

function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (SKIPPED.has(entry.name)) return [];
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

const all = filesBelow("");
const read = (path: string): string => readFileSync(join(root, path), "utf8");
const code = all.filter((path) => /\.(?:ts|tsx|mjs)$/.test(path));
const isTest = (path: string): boolean => /\.test(?:-d)?\.tsx?$/.test(path);
const packageOf = (path: string): string | undefined => /^packages\/([^/]+)\//.exec(path)?.[1];
const importsOf = (path: string): string[] =>
  [...read(path).matchAll(/(?:\bfrom|\bimport)\s*\(?\s*["']([^"']+)["']/g)].map(
    ([, name = ""]) => name,
  );

// What each package may import of the others: the design's direction.
const MAY_IMPORT: Record<string, string[]> = {
  schema: [],
  access: ["schema"],
  ui: [],
  changes: ["ui"],
  form: ["schema", "access", "ui", "changes"],
  review: ["schema", "access", "ui", "changes"],
  settings: ["schema", "access", "ui", "changes"],
  locales: ["schema", "access", "ui", "form", "review", "settings"],
  server: ["schema", "access"],
  app: ["schema", "access", "ui", "form", "review", "settings", "server"],
};

// A hook is called, a context is made, or a component is a class.
const CLIENT_ONLY = /\buse[A-Z]\w*(?:<[^()]*>)?\(|\bcreateContext\b|extends (?:Pure)?Component\b/;

describe("the direction of imports", () => {
  it("is said for every package", () => {
    expect(readdirSync(join(root, "packages")).sort()).toEqual(Object.keys(MAY_IMPORT).sort());
  });

  it.each(Object.entries(MAY_IMPORT))(
    "%s imports none but its neighbours below",
    (name, allowed) => {
      const wrong = code
        .filter((path) => packageOf(path) === name)
        .flatMap((path) =>
          importsOf(path)
            .map((imported) => /^@sallyport\/([^/]+)/.exec(imported)?.[1])
            .filter((other) => other !== undefined && !allowed.includes(other))
            .map((other) => `${path} imports ${other}`),
        );
      expect(wrong).toEqual([]);
    },
  );

  it("keeps React, the DOM and Node out of schema and access, and a YAML parser in one place", () => {
    const sources = code.filter((path) => !isTest(path));
    const outside = (names: string[], forbidden: RegExp): string[] =>
      sources
        .filter((path) => names.includes(packageOf(path) ?? ""))
        .flatMap((path) =>
          importsOf(path)
            .filter((i) => forbidden.test(i))
            .map((i) => `${path}: ${i}`),
        );
    expect(outside(["schema", "access"], /^(?:react|node:)/)).toEqual([]);
    const yaml = sources.filter(
      (path) => path.startsWith("packages/") && importsOf(path).includes("yaml"),
    );
    expect(yaml.every((path) => path.startsWith("packages/schema/src/card/"))).toBe(true);
  });

  it("marks every module that calls a hook or is a class component as one for the client", () => {
    const wrong = code.filter((path) => {
      const text = read(path);
      const isClient = text.startsWith('"use client";\n');
      const inPackage = /^packages\/(?:ui|changes|form|review|settings)\/src\//.test(path);
      return inPackage && !isTest(path) && !isClient && CLIENT_ONLY.test(text);
    });
    expect(wrong).toEqual([]);
  });

  it("calls a review's adapter from its state alone: parts get what its hooks give", () => {
    const call = /\badapter\.(?:list|counts|decide|grant|searchUsers|gate|report)\(/;
    const wrong = code.filter(
      (path) =>
        /^packages\/review\/src\/(?!state\/)/.test(path) && !isTest(path) && call.test(read(path)),
    );
    expect(wrong).toEqual([]);
  });

  it("never leaves a package by a relative path, and never goes in circles", () => {
    const graph = new Map(
      code
        .filter((path) => packageOf(path))
        .map((path) => {
          const next = importsOf(path)
            .filter((name) => name.startsWith("."))
            .map((name) => relative(root, resolve(root, dirname(path), name)));
          return [path, next] as const;
        }),
    );
    const leaving = [...graph].flatMap(([path, next]) =>
      next
        .filter((other) => packageOf(other) !== packageOf(path))
        .map((other) => `${path} → ${other}`),
    );
    // Tests may use the repository's own scripts.
    expect(leaving.filter((line) => !line.startsWith("test/"))).toEqual([]);
    expect(circlesOf(graph)).toEqual([]);
  });
});

// Imports that run up, and why. Types only: nothing of them is left when the code runs.
const EXCEPTIONS: Record<string, string> = {
  "packages/schema/gate → packages/schema/answers": "a gate's type says which answers it takes",
  "packages/form/internal → packages/form/prompt": "a form takes a prompt that a server has read",
  "packages/settings/internal → packages/settings/state": "the context holds what the hook gives",
};

// The folders of an interface package, the lowest first. All others are parts, on top.
const FLOORS = [["messages", "words", "locales"], ["internal"], ["state"]];

describe("the folders of a package", () => {
  const sources = code.filter(
    (path) => /^packages\/[^/]+\/src\/(?!testing\/)/.test(path) && !isTest(path),
  );
  const imports = sources.flatMap((path) => folderImports(path, read(path)));
  const nameOf = ({ from, to }: FolderImport): string => `${from} → ${to}`;
  const ruled = imports.filter((one) => !(nameOf(one) in EXCEPTIONS));
  const floorOf = (folder: string): number => {
    const name = folder.split("/").at(-1) ?? "";
    const floor = FLOORS.findIndex((names) => names.includes(name));
    return floor === -1 ? FLOORS.length : floor;
  };

  it("import each other in one direction: no pair and no circle", () => {
    const next = (folder: string): string[] => [
      ...new Set(ruled.filter(({ from }) => from === folder).map(({ to }) => to)),
    ];
    const graph = new Map(ruled.map(({ from }) => [from, next(from)]));
    expect(circlesOf(graph)).toEqual([]);
  });

  it("import nothing from an entry, which is what hosts see of them", () => {
    const wrong = ruled.filter(({ to }) => to.endsWith("/entries"));
    expect(wrong.map(({ line }) => line)).toEqual([]);
  });

  it("of an interface package import downward: parts, state, internal, messages", () => {
    const wrong = ruled.filter(({ from, to }) => {
      const isInterface = /^packages\/(?:changes|form|review|settings)\//.test(from);
      return isInterface && floorOf(to) > floorOf(from);
    });
    expect(wrong.map(({ line }) => line)).toEqual([]);
  });

  it("have few exceptions, all of them needed and for types only", () => {
    const names = Object.keys(EXCEPTIONS);
    expect(names.length).toBeLessThanOrEqual(3);
    const excepted = imports.filter((one) => nameOf(one) in EXCEPTIONS);
    expect(names.filter((name) => !excepted.some((one) => nameOf(one) === name))).toEqual([]);
    expect(excepted.filter(({ isType }) => !isType).map(({ line }) => line)).toEqual([]);
  });
});

describe("files", () => {
  const lines = (path: string): number => read(path).split("\n").length - 1;
  const longer = (paths: string[], most: number): string[] =>
    paths.filter((path) => lines(path) > most).map((path) => `${path}: ${lines(path)} lines`);

  it("are short", () => {
    const sources = code.filter((path) => !isTest(path));
    // A language is one table: its plural forms make it long, not hard to read.
    const isLanguage = (path: string): boolean =>
      /\/messages\/[a-z]{2}(?:-[A-Z]{2})?\.ts$/.test(path);
    expect(
      longer(
        sources.filter((path) => !isLanguage(path)),
        300,
      ),
    ).toEqual([]);
    expect(longer(sources.filter(isLanguage), 400)).toEqual([]);
    expect(
      longer(
        sources.filter((path) => path.endsWith("/index.ts")),
        60,
      ),
    ).toEqual([]);
    expect(longer(code.filter(isTest), 600)).toEqual([]);
    expect(
      longer(
        all.filter((path) => path.endsWith(".css")),
        200,
      ),
    ).toEqual([]);
    expect(
      longer(
        code.filter((path) => path.endsWith(".stories.tsx")),
        60,
      ),
    ).toEqual([]);
  });

  it("have no default exports outside of configuration and stories' meta, and hand on nothing whole", () => {
    const wrong = code.filter((path) => {
      const excepted = /\.stories\.tsx$|^\.storybook\/|^\.config\//.test(path);
      return (!excepted && /^export default /m.test(read(path))) || /^export \* /m.test(read(path));
    });
    expect(wrong).toEqual([]);
  });

  it("are named in kebab case, and languages by their tags", () => {
    const wrong = code.filter(
      (path) =>
        !/\/messages\/[a-z]{2}-[A-Z]{2}\.ts$|^packages\/locales\/src\/[a-z]{2}-[A-Z]{2}\.ts$/.test(
          path,
        ) && !/^(?:\.?[a-z0-9-]+\/)*[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:ts|tsx|mjs)$/.test(path),
    );
    expect(wrong).toEqual([]);
  });
});

describe("the root", () => {
  it("holds what it must and nothing else", () => {
    const allowed = new Set(
      "packages stories test package.json pnpm-workspace.yaml pnpm-lock.yaml tsconfig.base.json README.md LICENSE".split(
        " ",
      ),
    );
    const found = readdirSync(root).filter(
      (name) => !name.startsWith(".") && name !== "node_modules",
    );
    expect(found.filter((name) => !allowed.has(name))).toEqual([]);
    expect([...allowed].filter((name) => !found.includes(name))).toEqual([]);
  });

  it("has no dependencies, so that npm install there has nothing to fail at", () => {
    const manifest = JSON.parse(read("package.json"));
    expect(Object.keys(manifest).filter((key) => /dependencies$/i.test(key))).toEqual([]);
  });
});

describe("what is written", () => {
  const markdown = all.filter(
    (path) => path.endsWith(".md") && !path.startsWith("packages/app/sample/"),
  );

  it.each(markdown)("%s names only paths that exist", (path) => {
    const text = read(path);
    const links = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(
      ([, target = ""]) => join(dirname(path), target),
    );
    const named = [
      ...text.matchAll(
        /`((?:packages|stories|test|\.config|\.storybook|\.github|\.changeset)\/[\w./-]*)`/g,
      ),
    ].map(([, target = ""]) => target);
    expect([...links, ...named].filter((target) => !existsSync(join(root, target)))).toEqual([]);
  });
});

describe("classes", () => {
  it("are styled where they are used: by their package, or by ui for all", () => {
    const below = (folder: string, ending: RegExp): string =>
      filesBelow(folder)
        .filter((path) => ending.test(path) && !/\.test\./.test(path))
        .map(read)
        .join("\n");
    const names = (text: string, pattern: RegExp): ReadonlySet<string> =>
      new Set([...text.matchAll(pattern)].map(([, name = ""]) => name));
    const interfaces = ["changes", "form", "review", "settings"].map((name) => ({
      name,
      styled: names(below(`packages/${name}/src`, /\.css$/), /\.(sp-[\w-]+)/g),
      used: names(below(`packages/${name}/src`, /\.tsx?$/), /["'`\s](sp-[\w-]+)/g),
    }));
    const shared = names(below("packages/ui/src", /\.css$/), /\.(sp-[\w-]+)/g);
    const foreign = interfaces.flatMap((one) =>
      interfaces
        .filter((other) => other !== one)
        .flatMap((other) =>
          [...one.styled]
            .filter((name) => other.used.has(name) && !shared.has(name))
            .map((name) => `${name} of ${other.name} is styled by ${one.name}`),
        ),
    );
    expect(foreign).toEqual([]);
  });
});
