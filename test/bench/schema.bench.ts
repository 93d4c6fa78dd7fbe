import { parseGate } from "@sallyport/schema";
import { parseCard } from "@sallyport/schema/card";
import { parseDocument } from "yaml";
import { entrySize } from "./entry-size.ts";
import { HOSTILE_CARDS } from "./hostile-cards.ts";
import { interleaved } from "./measure.ts";

const fields = (suffix: string): string =>
  `  Company${suffix}: text\n  Country${suffix}: country\n  Date${suffix}: date_picker\n  Use${suffix}:\n    type: select\n    options:\n      - Research\n      - Education\n      - label: Other\n        value: other\n  I agree${suffix}: checkbox\n`;
const card = (groups: number): string =>
  `extra_gated_prompt: "You agree to be kind."\nextra_gated_fields:\n${Array.from({ length: groups }, (_, i) => fields(groups === 1 ? "" : ` ${i}`)).join("")}`;

/** Visit every key and value once: what no reader can do without. */
function bareWalk(metadata: unknown): number {
  let size = 0;
  if (typeof metadata === "string") return metadata.length;
  if (typeof metadata === "object" && metadata !== null) {
    for (const key in metadata)
      size += key.length + bareWalk((metadata as Record<string, unknown>)[key]);
  }
  return size;
}

export async function run(): Promise<void> {
  console.log(
    "| text to model | yaml: parseDocument + toJS | parseCard | × (bound 1.3) |\n| --- | --: | --: | --: |",
  );
  for (const [name, groups, calls] of [
    ["seed card", 1, 200],
    ["200 fields", 40, 8],
  ] as const) {
    const text = card(groups);
    const { yaml = 0, ours = 0 } = interleaved(
      { yaml: () => parseDocument(text).toJS(), ours: () => parseCard(text) },
      calls,
    );
    console.log(
      `| ${name} | ${yaml.toFixed(0)} µs | ${ours.toFixed(0)} µs | ${(ours / yaml).toFixed(2)} |`,
    );
  }
  console.log(
    "\n| object to model | bare walk | parseGate | × (bound 5) |\n| --- | --: | --: | --: |",
  );
  for (const [name, groups, calls] of [
    ["seed card", 1, 20_000],
    ["200 fields", 40, 500],
  ] as const) {
    const metadata: unknown = parseDocument(card(groups)).toJS();
    const { walk = 0, ours = 0 } = interleaved(
      { walk: () => bareWalk(metadata), ours: () => parseGate(metadata) },
      calls,
    );
    console.log(
      `| ${name} | ${walk.toFixed(2)} µs | ${ours.toFixed(2)} µs | ${(ours / walk).toFixed(1)} |`,
    );
  }
  console.log("\n| hostile card | CPU (bound 100 ms) | findings |\n| --- | --: | --- |");
  for (const [name, text] of Object.entries(HOSTILE_CARDS)) {
    const start = process.cpuUsage();
    const { diagnostics } = parseCard(text);
    const codes = [...new Set(diagnostics.map((d) => d.code))].join(", ");
    const { user, system } = process.cpuUsage(start);
    console.log(`| ${name} | ${((user + system) / 1_000).toFixed(0)} ms | ${codes} |`);
  }
  console.log("\n| entry | gzip kB | bound |\n| --- | --: | --: |");
  console.log(
    `| @sallyport/schema, all of it | ${(await entrySize("packages/schema/src/index.ts")).toFixed(1)} | 5 |`,
  );
  console.log(
    `| @sallyport/schema/card | ${(await entrySize("packages/schema/src/card.ts")).toFixed(1)} | 36 |`,
  );
}
