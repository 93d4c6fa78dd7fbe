import { createMemoryAdapters } from "@sallyport/access/memory";
import { renderToString } from "react-dom/server";
import { expect, it } from "vitest";
import type { GateSettingsOptions } from "../internal/settings.types.ts";
import { GateSettings } from "./gate-settings.tsx";

const { settings: adapter } = createMemoryAdapters({ settings: { gated: "manual" } });

it("on a server is a plain form that posts, without style attributes", async () => {
  const html = renderToString(
    <GateSettings
      adapter={adapter}
      initialData={await adapter.load()}
      action="/datasets/acme/voices"
    />,
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
  expect(html).toContain("Loading settings…");
  expect(html).not.toContain("<form");
});

it("shows a posted change that was refused where it was made, with what was typed", () => {
  const html = renderToString(
    <GateSettings
      adapter={adapter}
      initialData={{ gated: "manual" }}
      refused={{
        change: { notificationsEmail: "nobody" },
        error: { code: "invalid", message: "Invalid email address" },
      }}
    />,
  );
  expect(html).toContain('value="nobody"');
  expect(html).toMatch(/id="[^"]*-email-note"[^>]*>.*Not saved: this value isn’t valid\./);
});

const REFUSED = { gated: "auto" } as const;

it("keeps what was chosen and refused, to be posted again", () => {
  const html = renderToString(
    <GateSettings
      adapter={adapter}
      initialData={{ gated: "manual" }}
      refused={{ change: REFUSED, error: { code: "unavailable", message: "Away" } }}
    />,
  );
  expect(html).toMatch(/<input type="radio"[^>]*checked=""[^>]*value="auto"/);
  expect(html).toContain("Not saved: the server isn’t responding.");
});

it("shows the current values if someone else was faster, or a group took over", () => {
  const error = { code: "conflict", message: "Someone else" } as const;
  const refused = { change: REFUSED, error };
  const render = (initialData: GateSettingsOptions["initialData"]): string =>
    renderToString(<GateSettings adapter={adapter} refused={refused} initialData={initialData} />);
  expect(render({ gated: "manual" })).toMatch(
    /<input type="radio"[^>]*checked=""[^>]*value="manual"/,
  );
  expect(render({ gated: "manual", group: { id: "acme/all-1" } })).toContain(
    "Not saved: a group now controls this.",
  );
});
