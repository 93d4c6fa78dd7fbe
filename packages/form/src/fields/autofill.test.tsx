import { parseGate } from "@sallyport/schema";
import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { GateForm } from "../gate-form/gate-form.tsx";
import { NOTHING } from "./autofill-names.ts";

it("fields in other languages say what they ask for once their labels have come", async () => {
  const { gate } = parseGate({
    extra_gated_fields: {
      Vorname: "text",
      メールアドレス: "text",
      "E-Mail der Betreuerin": "text",
      Land: "country",
      "Land der Betreuerin": "country",
      Geburtstag: { type: "date_picker", autocomplete: "bday" },
      Beginn: "date_picker",
      Zustimmung: "checkbox",
    },
  });
  render(<GateForm gate={gate} controls="native" action="/ask" />);
  const said = (): readonly (string | null)[] =>
    gate.fields.map(({ name }) => screen.getByLabelText(name).getAttribute("autocomplete"));
  const day = ["bday", "off", null];
  expect(said()).toEqual([NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, ...day]);
  await expect.poll(said).toEqual(["given-name", "email", NOTHING, "country", NOTHING, ...day]);
});
