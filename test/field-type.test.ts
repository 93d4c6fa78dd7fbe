import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..");
const packages = readdirSync(join(root, "packages"));
// The server and the app take fields as they come, and would double the time.
const compiled = packages.filter((name) => name !== "server" && name !== "app");
// A folder that no other test looks into.
const copy = join(import.meta.dirname, ".sallyport/field-type");
const TYPES = "packages/schema/src/gate/gate.types.ts";
const isTest = (path: string): boolean => /\.test(?:-d)?\.tsx?$/.test(path);

// Where a new type has to be known, besides its interface and translations. `CONTRIBUTING.md` lists them.
const PLACES = [
  "packages/access/src/memory/generated-requests.ts",
  "packages/form/src/fields/gate-form-field.tsx",
  "packages/form/src/fields/read-only-control.tsx",
  "packages/form/src/gate/gate-changes.tsx",
  "packages/review/src/find/use-choices.ts",
  "packages/review/src/request/answer-text.ts",
  "packages/schema/src/answers/validate-field.ts",
  "packages/schema/src/gate/agreed-extras.ts",
  "packages/schema/src/gate/define-gate.types.ts",
  "packages/schema/src/gate/gate-model-of.ts",
  "packages/schema/src/read/field-types.ts",
];

/** Where the copy of a package has each of its entries. */
function pathsOf(name: string): readonly [entry: string, files: readonly string[]][] {
  const { exports } = JSON.parse(
    readFileSync(join(root, "packages", name, "package.json"), "utf8"),
  );
  return Object.entries<string>(exports)
    .filter(([, file]) => /\.tsx?$/.test(file))
    .map(([entry, file]) => [
      `@sallyport/${name}${entry.slice(1)}`,
      [file.replace("./", `./packages/${name}/`)],
    ]);
}

/** The files of a copy of the sources that the compiler finds fault with, once `edit` has changed the types. */
function faultyFiles(edit: (types: string) => string): readonly string[] {
  rmSync(copy, { recursive: true, force: true });
  for (const name of compiled) {
    const [from, to] = [join(root, "packages", name), join(copy, "packages", name)];
    mkdirSync(to, { recursive: true });
    cpSync(join(from, "src"), join(to, "src"), {
      recursive: true,
      filter: (path) => !isTest(path),
    });
    symlinkSync(join(from, "node_modules"), join(to, "node_modules"));
  }
  writeFileSync(join(copy, TYPES), edit(readFileSync(join(root, TYPES), "utf8")));
  const options = {
    extends: join(root, "tsconfig.base.json"),
    compilerOptions: {
      lib: ["ES2023", "DOM", "DOM.Iterable"],
      types: ["node"],
      noUnusedLocals: false,
      // The copies, not the packages that they are copies of.
      paths: Object.fromEntries(compiled.flatMap(pathsOf)),
    },
    include: ["packages"],
  };
  writeFileSync(join(copy, "tsconfig.json"), JSON.stringify(options));
  const tsc = join(root, ".config/node_modules/.bin/tsc");
  const { stdout } = spawnSync(tsc, ["--noEmit", "--pretty", "false", "-p", copy], {
    cwd: copy,
    encoding: "utf8",
  });
  return [
    ...new Set([...stdout.matchAll(/^(\S+?)\(\d+,\d+\): error/gm)].map(([, file = ""]) => file)),
  ].sort();
}

describe("a field type that is new", () => {
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it("is missed by the compiler in each place that has to know it, of which there are few", () => {
    const withNumber = (types: string): string =>
      `${types.replace("interface FieldByType {", "$&\n  readonly number: NumberField;")}
export interface NumberField extends FillableField<"number"> {
  readonly least?: number;
}
`;
    expect(faultyFiles(withNumber)).toEqual(PLACES);
    expect([TYPES, ...PLACES].length).toBeLessThanOrEqual(12);
  });

  it("can be missed nowhere else: no source branches by the names of the types", () => {
    const branches = packages.flatMap((name) =>
      readdirSync(join(root, "packages", name, "src"), { recursive: true, encoding: "utf8" })
        .filter((path) => /\.tsx?$/.test(path))
        .map((path) => join(root, "packages", name, "src", path))
        .filter((path) =>
          /case "(?:date_picker|country|ip_location)":/.test(readFileSync(path, "utf8")),
        ),
    );
    expect(branches).toEqual([]);
  });
});
