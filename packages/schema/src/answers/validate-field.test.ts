import { describe, expect, it } from "vitest";
import { EMPTY_GATE } from "../gate/empty-gate.ts";
import type { GateField } from "../gate/gate.types.ts";
import { decodeForm } from "./decode-form.ts";
import { readAnswers, readWire } from "./read-answers.ts";
import { validateField } from "./validate-field.ts";

// A host without a compiler, or a gate of a newer version: the type of a field may be anything.
const fieldOf = (type: string, required = true): GateField =>
  ({ id: "f0", name: "Age", type, required }) as GateField; // not a type that is known

describe("a field of a type that is not known", () => {
  it.each(["number", "", "toString", "constructor", "__proto__"])(
    "takes no answer, and not even none: %j",
    (type) => {
      for (const required of [true, false]) {
        for (const value of ["banana", "", true, undefined]) {
          const issue = validateField(fieldOf(type, required), value);
          expect(issue).toMatchObject({ code: "unknown-type", fieldId: "f0", name: "Age" });
        }
      }
    },
  );

  it("stops all the ways that answers come in", () => {
    const gate = { ...EMPTY_GATE, fields: [fieldOf("number", false)] };
    const stopped = [expect.objectContaining({ code: "unknown-type" })];
    expect(readAnswers(gate, { f0: "7" }).issues).toEqual(stopped);
    expect(readWire(gate, [["Age", "7"]]).issues).toEqual(stopped);
    expect(decodeForm(gate, "", [["Age", "7"]]).issues).toEqual(stopped);
    expect(readAnswers(gate, {}).issues).toEqual(stopped);
  });
});
