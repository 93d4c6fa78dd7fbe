import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { hasErrors } from "../diagnostics/findings.ts";
import type { GateModel } from "../gate/gate.types.ts";
import { parseCard } from "./parse-card.ts";

// 127 public cards and what another YAML parser reads in them. They live beside the repository.
const corpus = join(import.meta.dirname, "../../../../../shared/corpus");
const present = existsSync(join(corpus, "cards"));
const cards = present ? readdirSync(join(corpus, "cards")).sort() : [];

const trimmed = (text: string | null): string | null => text?.trim() ?? null;

function comparable(gate: GateModel): object {
  return {
    prompt: trimmed(gate.prompt),
    heading: trimmed(gate.heading),
    description: trimmed(gate.description),
    buttonContent: trimmed(gate.buttonContent),
    euDisallowed: gate.euDisallowed,
    fields: gate.fields.map((field) => ({
      name: field.name,
      type: field.type,
      ...(field.type === "select" && { options: field.options }),
    })),
  };
}

describe("cards found in the wild", () => {
  if (!present)
    it.skip("are read (skipped: the collection of real cards is not beside this repository)");

  it.each(cards)("%s says what another parser reads in it", (card) => {
    const text = readFileSync(join(corpus, "cards", card), "utf8");
    const { error, ...expected } = JSON.parse(
      readFileSync(join(corpus, "expected", card.replace(".yaml", ".json")), "utf8"),
    );
    const { gate, diagnostics } = parseCard(text);
    for (const key of ["prompt", "heading", "description", "buttonContent"]) {
      expected[key] = trimmed(expected[key]);
    }
    expect(comparable(gate)).toEqual(expected);
    expect(hasErrors(diagnostics)).toBe(error !== null);
  });
});
