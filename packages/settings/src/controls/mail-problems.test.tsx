import type { MailProblem } from "@sallyport/access";
import { createMemoryAdapters } from "@sallyport/access/memory";
import { SallyportProvider } from "@sallyport/ui";
import { render, screen } from "@testing-library/react";
import axe from "axe-core";
import { describe, expect, it } from "vitest";
import { de } from "../messages/de.ts";
import { GateSettings } from "../settings/gate-settings.tsx";

const since = new Date(Date.now() - 3 * 3_600_000).toISOString();
const open = (mailProblems?: readonly MailProblem[], locale?: string) => {
  const settings = { gated: "manual", ...(mailProblems && { mailProblems }) } as const;
  const { settings: adapter } = createMemoryAdapters({ settings });
  return render(
    <SallyportProvider locale={locale ?? "en"}>
      <GateSettings adapter={adapter} {...(locale === "de" && { messages: de })} />
    </SallyportProvider>,
  );
};
const items = async () => {
  await screen.findByRole("textbox");
  return screen.queryAllByRole("listitem").map(({ textContent }) => textContent);
};

describe("mail that does not arrive", () => {
  it("is reported beside the address: which, why and since when", async () => {
    const { container } = open([
      { address: "a@example.org", reason: "refused", since },
      { address: "b@example.org", reason: "given-up", since },
      { address: "c@example.org", reason: "delayed", since },
    ]);
    const [first, second, third] = await items();
    expect(first).toMatch(
      /a@example\.org is being rejected by its mail server \(first rejected 3 hours ago/,
    );
    expect(second).toMatch(/b@example\.org couldn’t be delivered.*3 hours ago/);
    expect(third).toMatch(/c@example\.org is delayed.*3 hours ago/);
    expect((await axe.run(container)).violations).toEqual([]);
  });

  it("is reported in the reader's language, with the address as it is", async () => {
    open([{ address: "x\u202egro.elpmaxe@y", reason: "refused", since }], "de");
    const [first] = await items();
    expect(first).toMatch(/vom Mailserver des Empfängers abgewiesen \(erstmals vor 3 Stunden/);
    expect(first).not.toContain("\u202e");
  });

  it.each([undefined, []])("is not mentioned without problems: %j", async (none) => {
    open(none);
    expect(await items()).toEqual([]);
  });
});
