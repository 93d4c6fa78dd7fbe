import { createMemoryAdapters } from "@sallyport/access/memory";
import { render, screen } from "@testing-library/react";
import { createRef } from "react";
import { expect, it, vi } from "vitest";
import {
  GateSettingsAccess,
  GateSettingsApproval,
  GateSettingsForm,
  GateSettingsRoot,
} from "../index.ts";

const { settings: adapter } = createMemoryAdapters({ settings: { gated: "manual" } });

it("parts are one element each, which takes a class, a ref and more of a host's", () => {
  const part = createRef<HTMLDivElement>();
  render(
    <GateSettingsRoot
      adapter={adapter}
      start={{ gated: "manual" }}
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

it("a part that stands alone is a mistake that says how to mend it", () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  expect(() => render(<GateSettingsAccess />)).toThrow("Put it inside <GateSettingsRoot>.");
  vi.mocked(console.error).mockClear();
});
