import { parseGate } from "@sallyport/schema";
import { render, screen } from "@testing-library/react";
import { renderToString } from "react-dom/server";
import { expect, it, vi } from "vitest";
import { NOTHING } from "../autofill/use-autofill.ts";
import { GateForm } from "../gate-form/gate-form.tsx";

it("fields in every language say what they ask for once their labels have come", async () => {
  const { gate } = parseGate({
    extra_gated_fields: {
      Surname: "text",
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
  const day = ["bday", null, null];
  expect(said()).toEqual([...Array(6).fill(NOTHING), ...day]);
  await expect
    .poll(said)
    .toEqual(["family-name", "given-name", "email", NOTHING, "country", NOTHING, ...day]);
});

it("a server says nothing by a label, and its page is hydrated as it is", async () => {
  const { gate } = parseGate({ extra_gated_fields: { Email: "text" } });
  const form = <GateForm gate={gate} controls="native" action="/ask" />;
  const container = document.createElement("div");
  container.innerHTML = renderToString(form);
  document.body.append(container);
  const said = (): string | null => screen.getByLabelText("Email").getAttribute("autocomplete");
  expect(said()).toBe(NOTHING);
  const wrong = vi.spyOn(console, "error");
  render(form, { container, hydrate: true });
  await expect.poll(said).toBe("email");
  expect(wrong).not.toHaveBeenCalled();
});
