import { createMemoryAdapters } from "@sallyport/access/memory";
import { Gate } from "@sallyport/form";
import { ReviewPanel } from "@sallyport/review";
import { parseGate } from "@sallyport/schema";
import { GateSettings } from "@sallyport/settings";
import { type Locale, SallyportProvider } from "@sallyport/ui";
import { render, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { ar } from "./ar.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { ja } from "./ja.ts";
import { ko } from "./ko.ts";
import { ptBR } from "./pt-BR.ts";
import { zhCN } from "./zh-CN.ts";

const { gate } = parseGate({ extra_gated_fields: { Country: "country" } });
const adapters = createMemoryAdapters({
  gate,
  visitor: { id: "1", username: "ada", fullname: "Ada" },
  generated: { pending: 1 },
  settings: { gated: "manual" },
});

/** What a gate, a review and the settings read as, with nothing but a language given. */
async function read(locale: Locale): Promise<HTMLElement> {
  const { container } = render(
    <SallyportProvider locale={locale}>
      <Gate adapter={adapters.requester} controls="native" />
      <ReviewPanel adapter={adapters.review} />
      <GateSettings adapter={adapters.settings} />
    </SallyportProvider>,
  );
  await screen.findByLabelText("Country");
  await screen.findByRole("switch");
  await screen.findAllByRole("tab");
  return container;
}

describe("a provider with the one import of a language", () => {
  it.each([
    ["ar", ar],
    ["de", de],
    ["es", es],
    ["fr", fr],
    ["ja", ja],
    ["ko", ko],
    ["pt-BR", ptBR],
    ["zh-CN", zhCN],
  ])("speaks %s in every package", async (_, locale) => {
    const container = await read(locale);
    const { review, form } = locale.messages;
    await screen.findByRole("option", { name: locale.countryNames?.JP ?? "Japan" });
    expect(container.textContent).toContain(review?.title);
    expect(container.textContent).toContain(form?.submit?.manual);
    const languages = [...container.querySelectorAll(".sp-root")].map((root) =>
      root.getAttribute("lang"),
    );
    expect(new Set(languages)).toEqual(new Set([locale.tag]));
    const labels = [...container.querySelectorAll("[aria-label]")].map((element) =>
      element.getAttribute("aria-label"),
    );
    // English that is left over.
    const all = [container.textContent, ...labels].join(" ");
    expect(all).not.toMatch(/\b(?:requests?|access|agree|review|settings|loading|pending)\b/i);
  });

  it("speaks English as well", async () => {
    expect((await read(en)).textContent).toMatch(/\bagree\b/i);
  });
});
