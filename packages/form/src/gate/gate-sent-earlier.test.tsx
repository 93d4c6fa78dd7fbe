import { createMemoryAdapters } from "@sallyport/access/memory";
import { type GateModel, parseGate } from "@sallyport/schema";
import { gateFingerprint } from "@sallyport/schema/fingerprint";
import { render, screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { Gate } from "./gate.tsx";

const ADA = { id: "1", username: "ada", fullname: "Ada Lovelace" };
const gateOf = (prompt: string, type = "text"): GateModel =>
  parseGate({ extra_gated_prompt: prompt, extra_gated_fields: { Start: type } }).gate;
const before = gateOf("Be kind.", "date_picker");
const now = gateOf("Be kind, and cite us.");

const requester = (kept: readonly GateModel[]) =>
  createMemoryAdapters({
    gate: now,
    earlierGates: kept,
    visitor: ADA,
    requests: [
      {
        user: ADA,
        status: "accepted",
        requestedAt: "2026-01-05T09:00:00.000Z",
        answers: [["Start", "2026-03-04"]],
        gateFingerprint: gateFingerprint(before),
      },
    ],
  }).requester;
const receipt = async (): Promise<string> =>
  decodeURIComponent((await screen.findByText("Save as a text file")).getAttribute("href") ?? "");

describe("of terms that have changed since they were agreed to", () => {
  it("those that were agreed to are shown and are in the receipt, with when and the fingerprint", async () => {
    render(<Gate adapter={requester([before])} />);
    await screen.findByText("Be kind.");
    expect(screen.getByText(/The terms have changed since/)).toBeDefined();
    expect(screen.getByText("March 4, 2026")).toBeDefined();
    const text = await receipt();
    expect(text).toContain("\nBe kind.\n");
    expect(text).toContain(gateFingerprint(before));
    expect(text).toContain("Requested: 2026-01-05T09:00:00.000Z");
    expect(text).not.toContain("cite us");
  });

  it("nothing is fetched where they are those in force", async () => {
    const adapter = requester([before]);
    const view = {
      ...(await adapter.load()),
      gate: before,
      gateFingerprint: gateFingerprint(before),
    };
    let asked = 0;
    render(
      <Gate
        initialData={view}
        adapter={{
          ...adapter,
          load: async () => view,
          gate: async () => {
            asked += 1;
            return before;
          },
        }}
      />,
    );
    await screen.findByText("Be kind.");
    expect(asked).toBe(0);
  });

  it.each<[string, () => unknown]>([
    ["that are not kept", () => Promise.reject(new Error("not kept"))],
    ["in whose place other terms come", () => Promise.resolve(now)],
    ["in whose place nonsense comes", () => Promise.resolve({ fields: 7 })],
    ["in whose place nothing comes", () => undefined],
  ])("%s are said to have changed, and none are in the receipt", async (_, gate) => {
    const adapter = requester([]);
    let answered = false;
    const broken = {
      ...adapter,
      gate: async () => {
        answered = true;
        return (await gate()) as GateModel; // as a broken adapter answers
      },
    };
    render(<Gate adapter={broken} />);
    await screen.findByText(/The terms have changed since/);
    await waitFor(() => expect(answered).toBe(true));
    await new Promise((resolve) => setTimeout(resolve, 50)); // nothing more comes of it
    expect(await receipt()).toContain("have changed since");
    expect(screen.queryByText(/Be kind/)).toBeNull();
  });
});
