import type { GateView } from "@sallyport/access";
import { parseGate } from "@sallyport/schema";
import { gateFingerprint } from "@sallyport/schema/fingerprint";
import { render, screen, within } from "@testing-library/react";
import { renderToString } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { en } from "../messages/en.ts";
import { Gate } from "./gate.tsx";
import { receiptText } from "./receipt-text.ts";

const { gate } = parseGate({
  extra_gated_description: "Reviewed on the 1st of each month.",
  extra_gated_prompt: "Be *kind*.",
  extra_gated_fields: { Company: "text", Country: "country", Start: "date_picker", OK: "checkbox" },
});
const fingerprint = gateFingerprint(gate);
const VIEW: GateView = {
  repo: { type: "dataset", id: "acme/voices" },
  gated: true,
  gate,
  gateFingerprint: fingerprint,
  approvalMode: "manual",
  visitor: { id: "1", username: "ada", fullname: "Ada Lovelace" },
  status: "pending",
  requestedAt: "2026-01-02T03:04:05.000Z",
  agreedTo: fingerprint,
  answers: [
    ["Company", "Acme\u202E"],
    ["Country", "DE"],
    ["Start", "2026-03-04"],
    ["OK", "on"],
    ["Old question", "<b>old</b>"],
  ],
};
const details = (): HTMLDetailsElement =>
  screen.getByText("What you agreed to and your answers").closest("details") as HTMLDetailsElement;

describe("what was sent", () => {
  it.each(["pending", "accepted", "rejected"] as const)(
    "is folded below the status while %s, with terms and answers",
    (status) => {
      render(<Gate initialData={{ ...VIEW, status }}>The files.</Gate>);
      expect(details().open).toBe(false);
      const box = within(details());
      expect(box.getByText("Reviewed on the 1st of each month.")).toBeDefined();
      expect(box.getByText("Be *kind*.")).toBeDefined();
      const values = box.getAllByRole("definition").map((one) => one.textContent);
      expect(values.slice(2, 6)).toEqual(["Germany", "March 4, 2026", "Yes", "<b>old</b>"]);
      expect(values[1]).not.toContain("\u202E");
      expect(values.at(-1)).toBe(fingerprint);
      const status_ = screen.getByRole("status");
      expect(status_.compareDocumentPosition(details())).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    },
  );

  it("is in the server's HTML, with a receipt that is saved without script", () => {
    const html = renderToString(<Gate initialData={VIEW} />);
    expect(html).toContain("Germany");
    const href = /href="(data:text\/plain[^"]*)" download="access-request.txt"/.exec(html)?.[1];
    expect(decodeURIComponent(href ?? "")).toContain("Company: Acme");
  });

  it("is not there for someone who never asked, or asks again", () => {
    const { answers, requestedAt = "", agreedTo, ...bare } = VIEW;
    const granted: GateView = { ...bare, status: "accepted", requestedAt };
    const { unmount } = render(<Gate initialData={granted}>The files.</Gate>);
    expect(screen.queryByText("What you agreed to and your answers")).toBeNull();
    unmount();
    const { rerender } = render(<Gate initialData={{ ...bare, status: "none" }} action="/ask" />);
    expect(screen.queryByText("What you agreed to and your answers")).toBeNull();
    rerender(<Gate initialData={{ ...VIEW, status: "reset" }} action="/ask" />);
    expect(screen.queryByText("What you agreed to and your answers")).toBeNull();
  });

  it("says so where the terms have changed since", () => {
    render(<Gate initialData={{ ...VIEW, agreedTo: "f".repeat(64) }} />);
    expect(within(details()).getByText(/The terms have changed since/)).toBeDefined();
    expect(within(details()).getByText("f".repeat(64))).toBeDefined();
    expect(within(details()).queryByText("Be *kind*.")).toBeNull();
  });
});

describe("a receipt", () => {
  it("says what was agreed to and answered, when, and under which fingerprint", () => {
    expect(receiptText(VIEW, en).split("\n")).toEqual([
      "Access request",
      "",
      "dataset: acme/voices",
      "Requester: Ada Lovelace (ada)",
      "Requested: 2026-01-02T03:04:05.000Z",
      `Fingerprint of the terms you agreed to (SHA-256): ${fingerprint}`,
      "",
      "== Terms ==",
      "Reviewed on the 1st of each month.",
      "Be *kind*.",
      "",
      "== Your answers ==",
      expect.stringMatching(/^Company: Acme(?!\u202E)/),
      "Country: DE",
      "Start: 2026-03-04",
      "OK: on",
      "Old question: <b>old</b>",
      "",
    ]);
  });

  it("has the punctuation of its language", () => {
    const lines = receiptText(VIEW, { ...en, labeled: "{label}\u00a0: {value}" });
    expect(lines).toContain("Requester\u00a0: Ada Lovelace (ada)");
    expect(lines).toContain("Country\u00a0: DE");
  });

  it("holds no terms that were not agreed to", () => {
    const text = receiptText({ ...VIEW, agreedTo: "f".repeat(64) }, en);
    expect(text).not.toContain("Be *kind*.");
    expect(text).toContain("have changed since");
  });
});
