import { describe, expect, it } from "vitest";
import { parseCard } from "../card/parse-card.ts";

const read = (field: string): readonly (string | undefined)[] => {
  const { gate, diagnostics } = parseCard(`extra_gated_fields:\n  F: {${field}}\n`);
  const [question] = gate.fields;
  const hint = question && "autocomplete" in question ? question.autocomplete : undefined;
  return [hint, ...diagnostics.map(({ code }) => code)];
};

describe("autocomplete of a field", () => {
  it.each([
    ["type: text, autocomplete: email", "email"],
    ["type: text, autocomplete: Organization-Title", "organization-title"],
    ["type: country, autocomplete: country", "country"],
    ["type: date_picker, autocomplete: bday", "bday"],
    ["type: select, options: [a], autocomplete: off", "off"],
  ])("{%s} is %s, which the Hub ignores", (field, name) => {
    expect(read(field)).toEqual([name, "superset-key"]);
  });

  it.each([
    "mail",
    "emial",
    "on",
    "true",
    "''",
    "[email]",
    "home email",
    // Hostile: what no card may ask a browser for.
    "current-password",
    "one-time-code",
    "cc-number",
    "__proto__",
  ])("that is %s is ignored, and reported", (value) => {
    expect(read(`type: text, autocomplete: ${value}`)).toEqual([
      undefined,
      "superset-key",
      "value-invalid",
    ]);
  });

  it("that is nearly a name comes with its fix", () => {
    const card = "extra_gated_fields:\n  F: {type: text, autocomplete: emial}\n";
    const fix = parseCard(card).diagnostics.find(({ code }) => code === "value-invalid")?.fix;
    expect(JSON.stringify(fix)).toContain("email");
  });

  it.each(["checkbox", "ip_location"])("means nothing for %s", (type) => {
    expect(read(`type: ${type}, autocomplete: email`)).toEqual([
      undefined,
      "superset-key",
      "key-unused",
    ]);
  });
});
