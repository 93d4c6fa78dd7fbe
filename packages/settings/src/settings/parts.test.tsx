import { createMemoryAdapters } from "@sallyport/access/memory";
import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createRef } from "react";
import { hydrateRoot } from "react-dom/client";
import { renderToString } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import {
  GateSettings,
  GateSettingsAccess,
  GateSettingsApproval,
  GateSettingsForm,
  GateSettingsRoot,
  GateSettingsSave,
  settingsMessages,
  useGateSettingsContext,
} from "../index.ts";

const { settings: adapter } = createMemoryAdapters({ settings: { gated: "manual" } });

it("parts are one element each, which takes a class, a ref and more of a host's", () => {
  const part = createRef<HTMLDivElement>();
  render(
    <GateSettingsRoot
      adapter={adapter}
      initialData={{ gated: "manual" }}
      className="mine"
      classNames={{ access: "slot" }}
    >
      <GateSettingsForm data-host="form">
        <GateSettingsAccess ref={part} className="own" data-host="access" />
        <GateSettingsApproval />
      </GateSettingsForm>
    </GateSettingsRoot>,
  );
  expect(part.current?.className).toBe("sp-settings-access slot own");
  expect(part.current?.dataset.host).toBe("access");
  expect(document.querySelector("form")?.dataset.host).toBe("form");
  expect(screen.getByRole("region").className).toContain("mine");
});

/** A host's. */
function Toggle() {
  const { settings, controller } = useGateSettingsContext();
  const next = settings.gated === "auto" ? "manual" : "auto";
  return (
    <button type="button" onClick={() => controller.save("approval", { gated: next })}>
      To {next}
    </button>
  );
}

it("a host's custom part reads and saves the settings around it", async () => {
  const { settings: adapter } = createMemoryAdapters({ settings: { gated: "auto" } });
  render(
    <GateSettingsRoot adapter={adapter}>
      <Toggle />
    </GateSettingsRoot>,
  );
  await userEvent.click(await screen.findByRole("button", { name: "To manual" }));
  await screen.findByRole("button", { name: "To auto" });
  await waitFor(async () => expect((await adapter.load()).gated).toBe("manual"));
});

describe("asChild", () => {
  it("gives the form's fields and what the owner saw to a form of the host's", () => {
    render(
      <GateSettingsRoot adapter={adapter} initialData={{ gated: "manual" }}>
        <GateSettingsForm asChild>
          <form data-host="form">
            <GateSettingsApproval />
          </form>
        </GateSettingsForm>
      </GateSettingsRoot>,
    );
    const form = document.querySelector("form");
    expect(form?.dataset.host).toBe("form");
    expect(form?.className).toBe("sp-settings-form");
    const posted = new FormData(form ?? undefined);
    expect(posted.get("_sp_seen")).toBe(JSON.stringify({ gated: "manual" }));
    expect(posted.get("approval")).toBe("manual");
  });

  it("puts the whole settings into an element of the host's", () => {
    render(
      <GateSettings adapter={adapter} initialData={{ gated: "manual" }} asChild>
        <article />
      </GateSettings>,
    );
    const article = screen.getByRole("article", { name: settingsMessages.title });
    within(article).getByRole("heading", { name: settingsMessages.title });
    within(article).getByRole("switch", { name: settingsMessages.access.label });
  });

  it("finds what was chosen before the script ran in an element of the host's", async () => {
    const element = (
      <GateSettings adapter={adapter} initialData={{ gated: "manual" }} asChild>
        <article />
      </GateSettings>
    );
    const page = document.createElement("div");
    page.innerHTML = renderToString(element);
    document.body.append(page);
    page.querySelector<HTMLInputElement>("input[value=auto]")?.click();
    const root = await act(async () => hydrateRoot(page, element));
    within(page).getByText(settingsMessages.saves.early);
    act(() => root.unmount());
    page.remove();
  });

  it("names the button of a host's that saves before the script runs", () => {
    const html = renderToString(
      <GateSettingsRoot adapter={adapter} initialData={{ gated: "manual" }}>
        <GateSettingsSave asChild>
          <button type="submit" form="elsewhere" />
        </GateSettingsSave>
      </GateSettingsRoot>,
    );
    expect(html).toMatch(/<button[^>]*form="elsewhere"[^>]*>Save<\/button>/);
  });
});

it("an old name is answered with the new one", () => {
  const said = vi.spyOn(console, "error").mockImplementation(() => {});
  const old = { start: { gated: "manual" } };
  render(<GateSettings adapter={adapter} {...old} />);
  expect(said.mock.calls.flat().join()).toMatch(/`start` of GateSettings .*`initialData`/);
  said.mockClear();
});

it("a part outside of the root throws an error that says how to fix it", () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  expect(() => render(<GateSettingsAccess />)).toThrow("Render it inside <GateSettingsRoot>.");
  vi.mocked(console.error).mockClear();
});
