import { checkedRequester, type GateView, type RequesterAdapter } from "@sallyport/access";
import { createMemoryAdapters } from "@sallyport/access/memory";
import { parseGate } from "@sallyport/schema";
import { gateFingerprint } from "@sallyport/schema/fingerprint";
import { act, render, screen } from "@testing-library/react";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { Gate, type GateProps } from "./gate.tsx";

const { gate } = parseGate({ extra_gated_fields: { Company: "text" } });
const ADA = { id: "1", username: "ada", fullname: "Ada Lovelace" };
const VIEW: GateView = {
  repo: { type: "dataset", id: "acme/voices" },
  gated: true,
  gate,
  gateFingerprint: gateFingerprint(gate),
  approvalMode: "manual",
  visitor: ADA,
  status: "pending",
};

let now: GateView;
let load: ReturnType<typeof vi.fn<RequesterAdapter["load"]>>;
// The checks of answers are loaded before the clock is faked.
beforeAll(async () => void (await checkedRequester(createMemoryAdapters().requester).load()));
beforeEach(() => {
  vi.useFakeTimers();
  now = VIEW;
  load = vi.fn(async () => now);
});
afterEach(() => vi.useRealTimers());

const open = (view: GateView | undefined, props: Partial<GateProps> = {}): void => {
  const { requester } = createMemoryAdapters({ repo: VIEW.repo, gate });
  const adapter = { ...requester, load };
  if (view) now = view;
  render(<Gate adapter={adapter} {...(view && { initialData: view })} {...props} />);
};
const pass = (seconds: number) => act(() => vi.advanceTimersByTimeAsync(seconds * 1000));

describe("a gate that is followed", () => {
  it("looks every two seconds while a request is pending, and less often when nothing happens", async () => {
    open(VIEW);
    await pass(20);
    expect(load).toHaveBeenCalledTimes(10);
    await pass(600);
    load.mockClear();
    await pass(300);
    expect(load).toHaveBeenCalledTimes(10);
  });

  it("can be tried again where the adapter never answers", async () => {
    load.mockImplementation(() => new Promise(() => {}));
    open(undefined);
    await pass(31);
    expect(screen.getByRole("button", { name: "Try again" })).toBeDefined();
  });

  it.each<[string, Partial<GateView>]>([
    ["someone signed out", { visitor: null, status: "none" }],
    ["someone with access", { status: "accepted" }],
    ["an open repository", { gated: false, status: "none" }],
  ])("looks at nothing for %s until they come back to the page", async (_, view) => {
    open({ ...VIEW, ...view });
    await pass(600);
    expect(load).not.toHaveBeenCalled();
    window.dispatchEvent(new Event("focus"));
    await pass(600);
    expect(load).toHaveBeenCalledTimes(1);
  });

  it("looks no more once a request is accepted", async () => {
    open(undefined);
    await pass(4);
    now = { ...VIEW, status: "accepted" };
    await pass(4);
    load.mockClear();
    await pass(600);
    expect(load).not.toHaveBeenCalled();
  });

  it("looks as often as its host says, or never", async () => {
    open(VIEW, { pollInterval: 10_000 });
    await pass(60);
    expect(load).toHaveBeenCalledTimes(6);
  });

  it("never looks again where its host says so", async () => {
    open(undefined, { pollInterval: false });
    await pass(600);
    window.dispatchEvent(new Event("focus"));
    document.dispatchEvent(new Event("visibilitychange"));
    await pass(600);
    expect(load).toHaveBeenCalledTimes(1);
    expect(screen.getByRole("status")).toBeDefined();
  });

  it("says when the status has changed, once", async () => {
    const onStatusChange = vi.fn();
    open(undefined, { onStatusChange });
    await pass(10);
    expect(onStatusChange).not.toHaveBeenCalled();
    now = { ...VIEW, status: "accepted" };
    await pass(10);
    expect(onStatusChange.mock.calls).toEqual([["accepted", "pending"]]);
  });
});
