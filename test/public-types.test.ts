import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { publicDeclarations, shown, signatureTypes } from "./support/signature-types.ts";

const root = join(import.meta.dirname, "..");
// The app is a program: nothing imports it.
const packages = readdirSync(join(root, "packages")).filter((name) => name !== "app");

// Hosts hand these on and do not take them apart, so what is in them is not for them to name.
const OPAQUE = new Set(["Services", "Basis"]);

it.each(packages)("%s exports every type that a public signature names", (name) => {
  const exported = publicDeclarations(join(root, "packages", name));
  expect(exported.size).toBeGreaterThan(0);
  const open = [...exported].filter(([, user]) => !OPAQUE.has(user));
  const missing = open.flatMap(([declared, user]) =>
    signatureTypes(declared, (type) => exported.has(type)).map(
      (type) => `${shown(type, root)}, which ${user} names`,
    ),
  );
  expect(missing).toEqual([]);
});

it.each(packages)("%s has an index of groups under headings, values before types", (name) => {
  const index = readFileSync(join(root, "packages", name, "src/index.ts"), "utf8");
  for (const group of index.trim().split("\n\n")) {
    expect(group).toMatch(/^\/\/ .+\nexport /);
    expect(group).not.toMatch(/^export type [\s\S]*^export \{/m);
  }
});
