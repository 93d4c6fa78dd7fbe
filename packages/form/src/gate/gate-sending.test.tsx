import type { GateView, RequesterAdapter } from "@sallyport/access";
import { createMemoryAdapters } from "@sallyport/access/memory";
import { type Answers, parseGate, readAnswers } from "@sallyport/schema";
import { gateFingerprint } from "@sallyport/schema/fingerprint";
import { render, renderHook, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { useGate } from "../state/use-gate.ts";
import { Gate } from "./gate.tsx";

const { gate } = parseGate({ extra_gated_fields: { Company: "text" } });
const ADA = { id: "1", username: "ada", fullname: "Ada Lovelace" };
const view: GateView = {
  repo: { type: "dataset", id: "acme/voices" },
  gated: true,
  gate,
  gateFingerprint: gateFingerprint(gate),
  approvalMode: "manual",
  visitor: ADA,
  status: "none",
};
const { answers } = readAnswers(gate, { f0: "Acme" });
const fillAndPress = async (): Promise<void> => {
  const user = userEvent.setup();
  await user.type(screen.getByLabelText("Company"), "Acme");
  await user.click(screen.getByRole("button", { name: /Agree/ }));
};
const sentNothing = (): void => {
  expect(screen.queryByText("Your answers were sent.")).toBeNull();
  expect(screen.getByLabelText("Company")).toHaveProperty("value", "Acme");
};

describe("a gate without an adapter", () => {
  it("leaves the post to the browser, and does not say that answers were sent", async () => {
    const posted: (string | undefined)[] = [];
    const watch = (event: SubmitEvent): void => {
      const form = event.target as HTMLFormElement; // what is submitted
      posted.push(event.defaultPrevented ? undefined : (form.getAttribute("action") ?? ""));
      event.preventDefault(); // there is no page to go to
    };
    window.addEventListener("submit", watch);
    onTestFinished(() => window.removeEventListener("submit", watch));
    render(<Gate initialData={view} action="/ask" controls="native" />);
    await fillAndPress();
    expect(posted).toEqual(["/ask"]);
    sentNothing();
  });

  it("gives answers to `onSubmit`", async () => {
    const onSubmit = vi.fn(async (_: Answers) => ({ ok: true }) as const);
    render(<Gate initialData={view} onSubmit={onSubmit} controls="native" />);
    await fillAndPress();
    await screen.findByText("Your answers were sent.");
    expect(onSubmit.mock.lastCall?.[0].toWire()).toEqual([["Company", "Acme"]]);
  });

  it("and without `action` and `onSubmit` is a developer's error, and says that nothing was sent", async () => {
    const error = vi.mocked(console.error).mockImplementation(() => {});
    render(<Gate initialData={view} controls="native" />);
    await fillAndPress();
    await screen.findByRole("group", { name: "Your request was not sent" });
    sentNothing();
    expect(String(error.mock.lastCall?.[0])).toMatch(
      /nothing was sent\. The form has neither .* `adapter`\. Give it one/,
    );
    error.mockClear();
  });

  it("shows each view that its host gives", async () => {
    const { rerender } = render(<Gate initialData={view} action="/ask" />);
    rerender(<Gate initialData={{ ...view, status: "rejected" }} action="/ask" />);
    expect(screen.getByText(/has been rejected/)).toBeDefined();
    rerender(<Gate action="/ask" />);
    expect(screen.getByText("Loading the form…")).toBeDefined();
  });
});

describe("useGate", () => {
  it("throws where it has no adapter that could send or withdraw", async () => {
    const { result } = renderHook(() => useGate({ initialData: view }));
    await expect(result.current.submit(answers, {})).rejects.toThrow(
      /not sent: .*no adapter\. Give/,
    );
    await expect(result.current.withdraw()).rejects.toThrow(/not withdrawn: .*no adapter\. Give/);
  });

  it("throws where answers are sent before there is a gate that they are for", async () => {
    const { requester } = createMemoryAdapters({ gate });
    const load = (): Promise<GateView> => new Promise(() => {});
    const { result } = renderHook(() => useGate({ adapter: { ...requester, load } }));
    await expect(result.current.submit(answers, {})).rejects.toThrow(/has not been loaded yet/);
  });
});

it.each([undefined, null, {}, { status: "none" }])(
  "a gate whose adapter answers a submission with %j does not say that it was sent",
  async (result) => {
    const { requester } = createMemoryAdapters({ gate, visitor: ADA });
    const adapter = {
      ...requester,
      load: async () => view,
      submit: async () => result,
    } as unknown as RequesterAdapter; // an adapter that does nothing
    render(<Gate adapter={adapter} initialData={view} controls="native" />);
    await fillAndPress();
    await screen.findByRole("group", { name: "Your request was not sent" });
    await waitFor(sentNothing);
  },
);
