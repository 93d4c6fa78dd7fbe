import { parseGate } from "@sallyport/schema";
import { describe, expect, it } from "vitest";
import { autofillNames } from "./autofill-names.ts";
import { NOTHING } from "./use-autofill.ts";

const namesOf = (fields: object): readonly string[] => {
  const { gate } = parseGate({ extra_gated_fields: fields });
  const names = autofillNames(gate);
  return gate.fields.map(({ id }) => names.get(id) ?? NOTHING);
};

describe("what a browser may fill into a form", () => {
  it("is one's own data, never into a question about someone else", () => {
    expect(
      namesOf({ Email: "text", "Supervisor email": "text", "PI name": "text", Company: "text" }),
    ).toEqual(["email", NOTHING, NOTHING, "organization"]);
  });

  it("is filled in once", () => {
    expect(
      namesOf({ Country: "country", "Your country": "country", Email: "text", "E-mail": "text" }),
    ).toEqual(["country", NOTHING, "email", NOTHING]);
  });

  it("is nothing where the first country is someone else's", () => {
    expect(namesOf({ "Country of the funder": "country", Country: "country" })).toEqual([
      NOTHING,
      "country",
    ]);
  });

  it("is what the author says, before any label, and once too", () => {
    expect(
      namesOf({
        Email: "text",
        "Where we can write to you": { type: "text", autocomplete: "email" },
        Again: { type: "text", autocomplete: "email" },
        Company: { type: "text", autocomplete: "off" },
        Country: "country",
        Nation: { type: "text", autocomplete: "country-name" },
      }),
    ).toEqual([NOTHING, "email", NOTHING, NOTHING, NOTHING, "country-name"]);
  });

  it.each([
    [{ Vorname: "text", Name: "text" }, ["given-name", "family-name"]],
    [{ Nombre: "text", Apellidos: "text" }, ["given-name", "family-name"]],
    [{ Name: "text", Email: "text" }, ["name", "email"]],
  ])("knows by the other questions which part of a name is meant: %j", (fields, names) => {
    expect(namesOf(fields)).toEqual(names);
  });

  it("is no day, no option and no country for what is something else", () => {
    expect(
      namesOf({
        Name: "date_picker",
        Email: "country",
        Country: { type: "select", options: ["A"] },
      }),
    ).toEqual([NOTHING, NOTHING, NOTHING]);
  });
});
