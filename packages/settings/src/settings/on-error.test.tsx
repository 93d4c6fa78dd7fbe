import { AccessError, type SettingsAdapter } from "@sallyport/access";
import { createMemoryAdapters } from "@sallyport/access/memory";
import { act, render, renderHook, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { de } from "../messages/de.ts";
import { useGateSettings } from "../state/use-gate-settings.ts";
import { GateSettings } from "./gate-settings.tsx";

const RAW = "ECONNREFUSED 10.0.0.7";
const failing = (...methods: readonly (keyof SettingsAdapter)[]): SettingsAdapter => ({
  ...createMemoryAdapters({ settings: { gated: "auto" } }).settings,
  ...Object.fromEntries(
    methods.map((method) => [
      method,
      async () => {
        throw new AccessError({ code: "unavailable", message: RAW });
      },
    ]),
  ),
});
const failure = (method: string) => [
  expect.objectContaining({ code: "unavailable", message: RAW }),
  { method: `settings.${method}` },
];

it("a failed load is reported to onError, and shown without the adapter's sentence", async () => {
  const onError = vi.fn();
  render(<GateSettings adapter={failing("load")} messages={de} onError={onError} />);
  await screen.findByText(/Der Server antwortet nicht/);
  expect(onError.mock.calls).toEqual([failure("load")]);
  expect(document.body.textContent).not.toContain(RAW);
});

it("a failed save is reported to the latest onError, and shown without the adapter's sentence", async () => {
  const [first, latest] = [vi.fn(), vi.fn()];
  const adapter = failing("save");
  const shown = (onError: () => void) => (
    <GateSettings adapter={adapter} messages={de} onError={onError} />
  );
  const { rerender } = render(shown(first));
  const manual = await screen.findByRole("radio", { name: de.approval.manual as string }); // no plural
  rerender(shown(latest));
  await userEvent.click(manual);
  await screen.findByText(/Nicht gespeichert\. Der Server antwortet nicht/);
  expect(latest.mock.calls).toEqual([failure("save")]);
  expect(first).not.toHaveBeenCalled();
  expect(document.body.textContent).not.toContain(RAW);
});

it("agreements that can't be loaded are reported, and shown without the adapter's sentence", async () => {
  const onError = vi.fn();
  render(<GateSettings adapter={failing("agreements")} messages={de} onError={onError} />);
  await screen.findByText(/konnte nicht geladen werden\. Der Server antwortet nicht/);
  expect(onError.mock.calls).toEqual([failure("agreements")]);
  expect(document.body.textContent).not.toContain(RAW);
});

it("useGateSettings takes onError", async () => {
  const onError = vi.fn();
  const adapter = failing("save");
  const { result } = renderHook(() => useGateSettings({ adapter, onError }));
  await waitFor(() => expect(result.current.state.settings).toBeDefined());
  act(() => result.current.save("approval", { gated: "manual" }));
  await waitFor(() => expect(onError.mock.calls).toEqual([failure("save")]));
});
