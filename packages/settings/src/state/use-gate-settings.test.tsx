import { checkedSettings, type GateSettings, type SettingsAdapter } from "@sallyport/access";
import { createMemoryAdapters } from "@sallyport/access/memory";
import { act, renderHook, waitFor } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { useGateSettings } from "./use-gate-settings.ts";

it("a change made before the last one is drawn knows of it", async () => {
  let kept: GateSettings = { gated: false };
  const adapter: SettingsAdapter = {
    ...createMemoryAdapters().settings,
    load: async () => kept,
    save: async (change) => {
      kept = { ...kept, ...change };
      return kept;
    },
  };
  await checkedSettings(adapter).load(); // the checks are loaded with the first call
  const { result } = renderHook(() => useGateSettings({ adapter, initialData: kept }));
  act(() => result.current.save("access", { gated: "auto" }));
  // Saved, and not drawn yet: promises are done before React has its turn.
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
  for (let turn = 0; turn < 100; turn++) await Promise.resolve();
  expect(kept.gated).toBe("auto");
  expect(result.current.state.saves.access?.phase).toBe("saving");
  result.current.save("approval", { gated: "manual" });
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  await waitFor(() => expect(result.current.state.saves.approval?.phase).not.toBe("saving"));
  expect(kept.gated).toBe("manual");
});

it("the old form with positional arguments is an error that names the new one", () => {
  vi.mocked(console.error).mockImplementation(() => {}); // React logs the error, too
  const { settings } = createMemoryAdapters();
  // @ts-expect-error In JavaScript, nothing stops such a call.
  expect(() => renderHook(() => useGateSettings(settings, { gated: "auto" }))).toThrow(
    "Call useGateSettings({ adapter, initialData, refused }).",
  );
});
