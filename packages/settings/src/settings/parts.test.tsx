import { createMemoryAdapters } from "@sallyport/access/memory";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createRef } from "react";
import { expect, it, vi } from "vitest";
import {
  GateSettingsAccess,
  GateSettingsApproval,
  GateSettingsForm,
  GateSettingsRoot,
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

it("a part of a host's own reads and saves the settings around it", async () => {
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

it("a part that stands alone is a mistake that says how to mend it", () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  expect(() => render(<GateSettingsAccess />)).toThrow("Put it inside <GateSettingsRoot>.");
  vi.mocked(console.error).mockClear();
});
