import { describe, expect, it } from "vitest";
import { parseGate } from "../read/parse-gate.ts";
import { defineGate } from "./define-gate.ts";

describe("defineGate", () => {
  it("gives the model that a card with the same words gives", () => {
    const defined = defineGate({
      prompt: "Be kind.",
      fields: [
        { name: "Company", type: "text", required: false },
        { name: "Use", type: "select", options: ["Research", { label: "Other", value: "other" }] },
      ],
    });
    const { gate } = parseGate({
      extra_gated_prompt: "Be kind.",
      extra_gated_fields: [
        { Company: { type: "text", required: false } },
        { Use: { type: "select", options: ["Research", { label: "Other", value: "other" }] } },
      ],
    });
    expect(defined).toEqual(gate);
  });

  it("refuses doubled labels and empty selects with what to do", () => {
    const doubled = { name: "A", type: "text" } as const;
    expect(() => defineGate({ fields: [doubled, doubled] })).toThrow(
      /^@sallyport\/schema: .*Rename one\.$/,
    );
    expect(() => defineGate({ fields: [{ name: "A", type: "select", options: [] }] })).toThrow(
      /Give it some\.$/,
    );
  });
});
