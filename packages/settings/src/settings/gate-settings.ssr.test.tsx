import { createMemoryAdapters } from "@sallyport/access/memory";
import { renderToString } from "react-dom/server";
import { expect, it } from "vitest";
import { GateSettings } from "./gate-settings.tsx";

const { settings: adapter } = createMemoryAdapters({ settings: { gated: "manual" } });

it("on a server is a plain form that posts, without style attributes", async () => {
  const html = renderToString(
    <GateSettings adapter={adapter} start={await adapter.load()} action="/datasets/acme/voices" />,
  );
  expect(html).toMatch(/<form [^>]*action="\/datasets\/acme\/voices" method="post"/);
  expect(html).toMatch(/<button type="submit"[^>]*>Save</);
  for (const name of ["access", "approval", "frequency", "email", "members"]) {
    expect(html).toContain(`name="${name}"`);
  }
  expect(html).not.toContain("style=");
});

it("on a server without settings says that they are loading", () => {
  const html = renderToString(<GateSettings adapter={adapter} />);
  expect(html).toContain("Loading the settings");
  expect(html).not.toContain("<form");
});

it("shows a posted change that was refused where it was made, with what was typed", () => {
  const html = renderToString(
    <GateSettings
      adapter={adapter}
      start={{ gated: "manual" }}
      refused={{
        change: { notificationsEmail: "nobody" },
        error: { code: "invalid", message: "Invalid email address" },
      }}
    />,
  );
  expect(html).toContain('value="nobody"');
  expect(html).toMatch(/id="[^"]*-email-note"[^>]*>.*Not saved: this is not accepted\./);
});
