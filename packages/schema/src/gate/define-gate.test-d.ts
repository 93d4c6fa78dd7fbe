import { describe, expectTypeOf, it } from "vitest";
import {
  answersSchema,
  type CountryCode,
  defineGate,
  type GateModel,
  type IsoDate,
  readAnswers,
} from "../index.ts";

const gate = defineGate({
  fields: [
    { name: "Company", type: "text" },
    { name: "Country", type: "country" },
    { name: "When", type: "date_picker" },
    { name: "Use", type: "select", options: ["Research", { label: "Other", value: "other" }] },
    { name: "Agree", type: "checkbox" },
    { name: "Note", type: "text", required: false },
    { name: "Why", type: "select", options: ["a", "b"], required: false },
  ],
});
const { answers } = readAnswers(gate, {});

describe("answers to a gate that the compiler knows", () => {
  it("have the types of their fields", () => {
    expectTypeOf(answers.get("Company")).toEqualTypeOf<string>();
    expectTypeOf(answers.get("Country")).toEqualTypeOf<CountryCode>();
    expectTypeOf(answers.get("When")).toEqualTypeOf<IsoDate>();
    expectTypeOf(answers.get("Use")).toEqualTypeOf<"Research" | "other">();
    expectTypeOf(answers.get("Agree")).toEqualTypeOf<boolean>();
  });

  it("may be absent where they are optional", () => {
    expectTypeOf(answers.get("Note")).toEqualTypeOf<string | undefined>();
    expectTypeOf(answers.get("Why")).toEqualTypeOf<"a" | "b" | undefined>();
  });

  it("know no other label", () => {
    // @ts-expect-error there is no such field
    answers.get("Firm");
  });

  it("come out of the schema typed alike", async () => {
    const result = await answersSchema(gate)["~standard"].validate({});
    if (!result.issues) expectTypeOf(result.value.get("Use")).toEqualTypeOf<"Research" | "other">();
  });

  it("are codes and days, and nothing else", () => {
    expectTypeOf<"DE">().toExtend<CountryCode>();
    expectTypeOf<"XK">().not.toExtend<CountryCode>();
    expectTypeOf<"soon">().not.toExtend<IsoDate>();
  });
});

describe("answers to a gate that came from a card", () => {
  it("are any value or none", () => {
    const { answers: some } = readAnswers(gate as GateModel, {});
    expectTypeOf(some.get("anything")).toEqualTypeOf<string | boolean | undefined>();
  });
});
