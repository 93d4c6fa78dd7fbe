import type { GateView, RequesterAdapter } from "@sallyport/access";
import { createMemoryAdapters } from "@sallyport/access/memory";
import { type GateModel, parseGate } from "@sallyport/schema";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { Gate } from "./gate.tsx";

// Gates that no type allows, as a broken server sends them: the page around them stays.

const { gate } = parseGate({ extra_gated_fields: { Company: "text" } });
const ADA = { id: "1", username: "ada", fullname: "Ada Lovelace" };
const [field] = gate.fields;

const BAD: readonly [string, unknown][] = [
  ["a select without options", { ...gate, fields: [{ ...field, type: "select" }] }],
  ["options that are no texts", { ...gate, fields: [{ ...field, type: "select", options: [{}] }] }],
  ["a label that is no text", { ...gate, fields: [{ ...field, name: { en: "Company" } }] }],
  ["a prompt that is no text", { ...gate, prompt: { text: "Be kind." } }],
  ["a heading that is no text", { ...gate, heading: 7 }],
  ["an unknown field type", { ...gate, fields: [{ ...field, type: "file" }] }],
  ["no fields", { ...gate, fields: undefined }],
  ["nothing", null],
];

function adapterOf(gates: readonly unknown[]): RequesterAdapter {
  const { requester } = createMemoryAdapters({ gate, visitor: ADA });
  let loads = 0;
  const load = async (): Promise<GateView> => {
    const next = gates[Math.min(loads++, gates.length - 1)];
    return { ...(await requester.load()), gate: next as GateModel }; // as a server would send it
  };
  return { ...requester, load };
}

describe.each(BAD)("a gate with %s", (_, bad) => {
  it("from an adapter is not shown, and another try is offered and works", async () => {
    render(
      <>
        <h1>Voices</h1>
        <Gate adapter={adapterOf([bad, gate])} />
      </>,
    );
    expect((await screen.findByRole("alert")).textContent).toContain("couldn’t be loaded");
    expect(screen.getByRole("heading", { name: "Voices" })).toBeDefined();
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByRole("textbox", { name: /Company/ })).toBeDefined();
  });

  it("that a server has read is not shown, and is asked for again", async () => {
    const view = { ...(await adapterOf([gate]).load()), gate: bad as GateModel };
    render(<Gate initialData={view} adapter={adapterOf([gate])} />);
    expect(await screen.findByRole("textbox", { name: /Company/ })).toBeDefined();
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("without an adapter says that it could not be loaded", async () => {
    const view = { ...(await adapterOf([gate]).load()), gate: bad as GateModel };
    render(<Gate initialData={view} />);
    expect(screen.getByRole("alert").textContent).toContain("couldn’t be loaded");
  });
});
