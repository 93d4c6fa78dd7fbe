import { createMemoryAdapters } from "@sallyport/access/memory";
import { parseGate } from "@sallyport/schema";
import { gateFingerprint } from "@sallyport/schema/fingerprint";
import { render, screen, within } from "@testing-library/react";
import axe from "axe-core";
import { describe, expect, it } from "vitest";
import { formMessagesDe } from "../locales/de.ts";
import { Gate } from "./gate.tsx";

const ADA = { id: "1", username: "ada", fullname: "Ada Lovelace", email: "ada@example.org" };
const before = parseGate({
  extra_gated_prompt: "Be kind.",
  extra_gated_fields: { Company: "text", Fax: "text" },
}).gate;
const { gate } = parseGate({
  extra_gated_prompt: "Be kind, and cite us.",
  extra_gated_fields: { Company: "text", "<b>Use</b>": "text", Why: "text" },
});

const requester = (status: "reset" | "accepted", agreedTo = before, kept = [before]) =>
  createMemoryAdapters({
    gate,
    earlierGates: kept,
    approvalMode: "manual",
    visitor: ADA,
    requests: [
      {
        user: ADA,
        status,
        requestedAt: "2026-01-05T09:00:00.000Z",
        reviewedAt: "2026-01-06T09:00:00.000Z",
        answers: [],
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
      "The conditions read differentlyBeforeBe kind.NowBe kind, and cite us.",
      "A question reads differentlyBeforeFaxNow<b>Use</b>",
      "New question: Why",
    ]);
    const field = screen.getByLabelText("Company");
    expect(changes.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    expect((await axe.run(changes)).violations).toEqual([]);
  });

  it("reads it in their language", async () => {
    render(<Gate adapter={requester("reset")} messages={formMessagesDe} controls="native" />);
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
