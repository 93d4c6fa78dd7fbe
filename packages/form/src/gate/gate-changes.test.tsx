import { createMemoryAdapters } from "@sallyport/access/memory";
import { type AnswerPairs, type GateModel, parseGate } from "@sallyport/schema";
import { gateFingerprint } from "@sallyport/schema/fingerprint";
import { render, screen, within } from "@testing-library/react";
import axe from "axe-core";
import { describe, expect, it } from "vitest";
import { de } from "../messages/de.ts";
import { Gate } from "./gate.tsx";
import { GateChanges } from "./gate-changes.tsx";

const ADA = { id: "1", username: "ada", fullname: "Ada Lovelace", email: "ada@example.org" };
const before = parseGate({
  extra_gated_prompt: "Be kind.",
  extra_gated_fields: { Company: "text", Fax: "text" },
}).gate;
const { gate } = parseGate({
  extra_gated_prompt: "Be kind, and cite us.",
  extra_gated_after_request: "Sign the form.", // never agreed to
  extra_gated_fields: { Company: "text", "<b>Use</b>": "text", Why: "text" },
});

const requester = (
  status: "reset" | "accepted",
  agreedTo = before,
  kept = [before],
  now: { gate?: GateModel; answers?: AnswerPairs } = {},
) =>
  createMemoryAdapters({
    gate: now.gate ?? gate,
    earlierGates: kept,
    approvalMode: "manual",
    visitor: ADA,
    requests: [
      {
        user: ADA,
        status,
        requestedAt: "2026-01-05T09:00:00.000Z",
        reviewedAt: "2026-01-06T09:00:00.000Z",
        answers: now.answers ?? [],
        gateFingerprint: gateFingerprint(agreedTo),
      },
    ],
  }).requester;

const region = () =>
  screen.findByRole("region", { name: "What has changed since you agreed on January 5, 2026" });

describe("a visitor who is asked to agree again", () => {
  it("reads what has changed, before the form", async () => {
    render(<Gate adapter={requester("reset")} controls="native" />);
    const changes = await region();
    const sentences = within(changes)
      .getAllByRole("listitem")
      .map((item) => item.textContent);
    expect(sentences).toEqual([
      "The terms changedBeforeBe kind.NowBe kind, and cite us.",
      "A question was rewordedBeforeFaxNow<b>Use</b>",
      "New question: Why",
    ]);
    const field = screen.getByLabelText("Company");
    expect(changes.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    expect((await axe.run(changes)).violations).toEqual([]);
  });

  it("reads it from the server, and it is not fetched again", async () => {
    const adapter = requester("reset");
    const view = await adapter.load();
    let fetched = 0;
    adapter.gate = () => {
      fetched += 1;
      return Promise.resolve(before);
    };
    const changes = <GateChanges view={view} earlierGate={before} />;
    const { unmount } = render(
      <Gate adapter={adapter} initialData={view} changes={changes} controls="native" />,
    );
    expect(await region()).toBeDefined();
    expect(fetched).toBe(0);
    unmount();
    // Made for an earlier gate: the changes shown are those of the current one.
    const other = { ...view, gateFingerprint: "f".repeat(64), gate: before };
    render(
      <Gate adapter={adapter} initialData={other} changes={<p>Stale.</p>} controls="native" />,
    );
    await screen.findByText("New question:", { exact: false }, { timeout: 10_000 });
    expect(screen.queryByText("Stale.")).toBeNull();
  });

  it("finds their own answers in the form, and no box ticked", async () => {
    const adapter = requester("reset", before, [before], {
      gate: parseGate({ extra_gated_fields: { Why: "text", Company: "text", Agree: "checkbox" } })
        .gate,
      answers: [
        ["Company", "Analytical Engines"],
        ["Fax", "12345"],
        ["Agree", "on"],
      ],
    });
    render(<Gate adapter={adapter} controls="native" />);
    expect(await screen.findByLabelText("Company")).toHaveProperty("value", "Analytical Engines");
    expect(screen.getByLabelText("Why")).toHaveProperty("value", "");
    expect(screen.getByLabelText("Agree")).toHaveProperty("checked", false);
    expect(document.body.innerHTML).not.toContain("12345");
  });

  it("reads it in their language", async () => {
    render(<Gate adapter={requester("reset")} messages={de} controls="native" />);
    expect(await screen.findByText("Neue Frage:", { exact: false })).toBeDefined();
  });

  it("meets the form alone where the gate as it was is not kept, or is the same", async () => {
    const { unmount } = render(<Gate adapter={requester("reset", before, [])} controls="native" />);
    await screen.findByLabelText("Company");
    unmount();
    render(<Gate adapter={requester("reset", gate)} controls="native" />);
    await screen.findByLabelText("Company");
    expect(screen.queryByText(/What has changed/)).toBeNull();
  });

  it("meets the form where the adapter fails at it", async () => {
    const broken = requester("reset");
    const calls: string[] = [];
    broken.gate = (fingerprint) => {
      calls.push(fingerprint);
      return Promise.resolve(JSON.parse("null"));
    };
    render(<Gate adapter={broken} controls="native" />);
    await screen.findByLabelText("Company");
    await expect.poll(() => calls.length).toBeGreaterThan(0);
    expect(screen.getByLabelText("Company")).toBeDefined();
    expect(screen.queryByText(/What has changed/)).toBeNull();
  });
});

describe("a visitor with access whose terms have changed", () => {
  it("is not disturbed", async () => {
    render(<Gate adapter={requester("accepted")}>The files.</Gate>);
    await screen.findByText("The files.");
    expect(screen.queryByText(/What has changed/)).toBeNull();
  });
});
