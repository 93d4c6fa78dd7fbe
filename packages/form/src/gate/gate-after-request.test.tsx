import type { GateView } from "@sallyport/access";
import { type GateModel, parseGate } from "@sallyport/schema";
import { gateFingerprint } from "@sallyport/schema/fingerprint";
import { SallyportProvider } from "@sallyport/ui";
import { render, screen, within } from "@testing-library/react";
import { renderToString } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ar } from "../messages/ar.ts";
import { parsePrompt } from "../prompt/parse-prompt.ts";
import { Gate } from "./gate.tsx";

const gateOf = (text: unknown): GateModel =>
  parseGate({ extra_gated_prompt: "Be kind.", extra_gated_after_request: text }).gate;
const TEXT = "Send the **signed form**.";
const viewOf = (status: GateView["status"], text: unknown = TEXT): GateView => ({
  repo: { type: "dataset", id: "acme/voices" },
  gated: true,
  gate: gateOf(text),
  gateFingerprint: gateFingerprint(gateOf(text)),
  approvalMode: "manual",
  visitor: { id: "1", username: "ada", fullname: "Ada Lovelace" },
  status,
  requestedAt: "2026-01-02T03:04:05.000Z",
});
const note = () => screen.queryByRole("region", { name: "A note from the authors" });

describe("what is shown after asking", () => {
  it.each(["pending", "accepted"] as const)("is below the status while %s", async (status) => {
    render(<Gate initialData={viewOf(status)}>The files.</Gate>);
    const box = note() as HTMLElement; // asserted by what follows
    expect((await within(box).findByText("signed form")).tagName).toBe("STRONG");
    expect(screen.getByRole("status").compareDocumentPosition(box)).toBe(
      Node.DOCUMENT_POSITION_FOLLOWING,
    );
  });

  it.each(["none", "rejected", "reset"] as const)("is not there in %s", (status) => {
    render(<Gate initialData={viewOf(status)} action="/ask" />);
    expect(screen.queryByText(/signed form/)).toBeNull();
  });

  it.each([null, "", " \u200B\n"])("is not there where the text is %j", (text) => {
    render(<Gate initialData={viewOf("pending", text)} />);
    expect(note()).toBeNull();
  });

  it("is in a server's HTML, with its tree as Markdown at once", () => {
    expect(renderToString(<Gate initialData={viewOf("pending")} />)).toContain("**signed form**");
    const html = renderToString(
      <Gate initialData={viewOf("pending")} afterRequestTree={parsePrompt(TEXT)} />,
    );
    expect(html).toContain("<strong>signed form</strong>");
  });

  it("follows a view that comes with another text and the same fingerprint", async () => {
    const { rerender } = render(<Gate initialData={viewOf("pending")} />);
    const next = viewOf("pending", "Write to *us*.");
    expect(next.gateFingerprint).toBe(viewOf("pending").gateFingerprint);
    rerender(<Gate initialData={next} />);
    expect((await screen.findByText("us")).tagName).toBe("EM");
  });

  it("is hostile text: no elements, no addresses that run", async () => {
    const text = "<img src=x onerror=alert(1)> [go](javascript:alert(1)) **x**\u202E";
    const { container } = render(<Gate initialData={viewOf("pending", text)} />);
    await screen.findByText("x");
    expect(container.querySelectorAll("img, a[href^='javascript']")).toHaveLength(0);
    expect(container.textContent).not.toContain("\u202E");
  });

  it("is shown in the host's translation and marked as the authors' in the reader's language", () => {
    const translations = { lang: "ar", texts: { [TEXT]: "أرسلوا النموذج" } };
    render(
      <SallyportProvider locale="ar" messages={{ form: ar }}>
        <Gate initialData={viewOf("accepted")} translations={translations} />
      </SallyportProvider>,
    );
    const box = screen.getByRole("region", { name: "ملاحظة من المؤلفين" });
    expect(within(box).getByText("أرسلوا النموذج").closest("[lang]")?.getAttribute("lang")).toBe(
      "ar",
    );
  });
});
