import { describe, expect, it } from "vitest";
import { parseGate } from "../read/parse-gate.ts";
import { EMPTY_GATE } from "./empty-gate.ts";
import { gateModelOf } from "./gate-model-of.ts";

const { gate } = parseGate({
  extra_gated_prompt: "Be kind.",
  extra_gated_eu_disallowed: true,
  extra_gated_after_request: "Sign the form.",
  extra_gated_fields: {
    Company: {
      type: "text",
      multiline: true,
      max_length: 7,
      description: "Where you work",
      autocomplete: "organization",
    },
    "I agree": "checkbox",
    Day: {
      type: "date_picker",
      min: "2026-01-01",
      max: "2026-12-31",
      required: false,
      autocomplete: "off",
    },
    Country: { type: "country", preferred: ["DE"], autocomplete: "country" },
    Why: {
      type: "select",
      options: ["Research", { label: "Other", value: "o" }],
      autocomplete: "sex",
    },
    Where: "ip_location",
  },
});
const select = { id: "f0", name: "Why", type: "select", required: true };
const text = { id: "f0", name: "Company", type: "text", required: true };

describe("a gate that comes as data", () => {
  it("is read as it is", () => {
    expect(gateModelOf(JSON.parse(JSON.stringify(gate)))).toEqual(gate);
    expect(gateModelOf(EMPTY_GATE)).toEqual(EMPTY_GATE);
  });

  it("may have null or nothing in place of what is optional, and keys that no one knows", () => {
    const loose = { ...text, required: null, description: null, multiline: null, risk: 7 };
    expect(gateModelOf({ fields: [loose], version: 2 })).toEqual({ ...EMPTY_GATE, fields: [text] });
  });

  it.each(["cc-number", "current-password", "toString", 7, {}, null])(
    "with %j for what a browser fills in loses that hint alone",
    (autocomplete) => {
      const hinted = { ...text, autocomplete };
      expect(gateModelOf({ fields: [hinted] })).toEqual({ ...EMPTY_GATE, fields: [text] });
    },
  );

  it.each<[string, unknown]>([
    ["a select without options", { ...select }],
    ["a select with null for its options", { ...select, options: null }],
    ["a select with no options in its list", { ...select, options: [] }],
    ["options that are an object", { ...select, options: { length: 1, 0: "a" } }],
    ["options that are texts", { ...select, options: ["a"] }],
    ["an option without a value", { ...select, options: [{ label: "a" }] }],
    ["an option whose label is no text", { ...select, options: [{ label: {}, value: "a" }] }],
    ["null among the options", { ...select, options: [null] }],
    ["a label that is no text", { ...text, name: 7 }],
    ["a label that is an object", { ...text, name: { en: "Company" } }],
    ["no label", { ...text, name: undefined }],
    ["a description that is no text", { ...text, description: ["a"] }],
    ["an unknown type", { ...text, type: "file" }],
    ["a type that objects know", { ...text, type: "toString" }],
    ["no type", { ...text, type: null }],
    ["no id", { ...text, id: undefined }],
    ["an id that is not ours", { ...text, id: "__proto__" }],
    ["a path for an id", { ...text, id: "f0.x" }],
    ["a text for whether it is required", { ...text, required: "no" }],
    ["a length that is none", { ...text, maxLength: -1 }],
    ["a day that is none", { ...text, type: "date_picker", min: "2026-02-30" }],
    ["a text for the countries", { ...text, type: "country", preferred: "DE" }],
    ["null for a field", null],
    ["a text for a field", "Company"],
  ])("with %s is none", (_, field) => {
    expect(gateModelOf({ ...EMPTY_GATE, fields: [field] })).toBeUndefined();
  });

  it.each<[string, object]>([
    ["two fields of one id", { fields: [text, { ...text, name: "Other" }] }],
    ["a prompt that is no text", { prompt: { html: "<b>" } }],
    ["a heading that is no text", { heading: 7 }],
    ["a description that is no text", { description: ["a"] }],
    ["words of a button that are no text", { buttonContent: true }],
    ["a text for whether the EU is refused", { euDisallowed: "yes" }],
    ["a list for what is shown after asking", { afterRequest: ["a"] }],
    ["no fields", { fields: undefined }],
    ["an object for the fields", { fields: {} }],
  ])("with %s is none", (_, change) => {
    expect(gateModelOf({ ...EMPTY_GATE, ...change })).toBeUndefined();
  });

  it.each([undefined, null, 7, "gate", [], [gate], true])("that is %j is none", (value) => {
    expect(gateModelOf(value)).toBeUndefined();
  });
});
