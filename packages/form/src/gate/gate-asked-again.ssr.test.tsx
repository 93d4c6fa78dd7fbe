import type { GateView } from "@sallyport/access";
import { parseGate } from "@sallyport/schema";
import { renderToString } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { GateChanges } from "../changes.ts";
import { Gate } from "./gate.tsx";

const gateOf = (prompt: string, fields: Record<string, string>) =>
  parseGate({ extra_gated_prompt: prompt, extra_gated_fields: fields }).gate;
const earlierGate = gateOf("Be kind.", { Company: "text" });

const view: GateView = {
  repo: { type: "dataset", id: "acme/voices" },
  gated: true,
  gate: gateOf("Be kind, and cite us.", { Why: "text", Company: "text", Agree: "checkbox" }),
  gateFingerprint: "now",
  approvalMode: "auto",
  visitor: { id: "1", username: "ada", fullname: "Ada Lovelace", email: "ada@example.org" },
  status: "reset",
  requestedAt: "2026-01-05T09:00:00.000Z",
  agreedTo: "before",
  earlierAnswers: { f1: "Acme" },
};
const changes = <GateChanges view={view} earlierGate={earlierGate} />;

describe("a gate that asks again, on a server", () => {
  it("says what has changed, before the form", () => {
    const html = renderToString(<Gate initialData={view} changes={changes} />);
    const list = html.indexOf("What has changed since you agreed on January 5, 2026");
    expect(list).toBeGreaterThan(-1);
    expect(html).toContain("New question: ");
    expect(list).toBeLessThan(html.indexOf("<form"));
  });

  it("holds the visitor's earlier answers, and what was refused goes before them", () => {
    expect(renderToString(<Gate initialData={view} />)).toMatch(
      /<input[^>]*name="f1"[^>]*value="Acme"/,
    );
    const refused = renderToString(<Gate initialData={view} defaultValues={{ f1: "Guild" }} />);
    expect(refused).toMatch(/<input[^>]*name="f1"[^>]*value="Guild"/);
    expect(refused).not.toContain("Acme");
  });

  it("says nothing of changes to whoever is not asked again", () => {
    for (const status of ["none", "accepted", "pending"] as const) {
      const html = renderToString(<Gate initialData={{ ...view, status }} changes={changes} />);
      expect(html).not.toContain("What has changed");
    }
  });
});
