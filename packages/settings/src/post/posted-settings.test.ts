import type { GateSettings } from "@sallyport/access";
import { createMemoryAdapters } from "@sallyport/access/memory";
import { expect, it } from "vitest";
import { savePostedSettings } from "./posted-settings.ts";

const SEEN: GateSettings = { gated: "manual", notificationsEmail: "gate@example.org" };
const UNCHANGED = {
  access: "on",
  approval: "manual",
  frequency: "bulk",
  email: "gate@example.org",
};

function form(seen: unknown, fields: Record<string, string>, controls = ["access", "email"]) {
  return [
    ["_sp_seen", typeof seen === "string" ? seen : JSON.stringify(seen)],
    ...controls.map((control) => ["_sp_control", control]),
    ...Object.entries(fields),
  ].map(([name = "", value]) => [name, value] as const);
}
const adapterWith = (settings: GateSettings) => createMemoryAdapters({ settings }).settings;

it("saves what was changed and nothing else", async () => {
  const adapter = adapterWith({ ...SEEN, orgMembersGated: true });
  const entries = form(SEEN, { ...UNCHANGED, frequency: "real-time", email: "" });
  expect(await savePostedSettings(adapter, entries)).toEqual({ ok: true });
  expect(await adapter.load()).toEqual({
    gated: "manual",
    notificationsMode: "real-time",
    orgMembersGated: true,
  });
});

it("turns off what is not ticked, and leaves what was not in the form", async () => {
  const adapter = adapterWith(SEEN);
  const { access: _, ...rest } = UNCHANGED;
  await savePostedSettings(adapter, form(SEEN, rest, ["email"]));
  expect((await adapter.load()).gated).toBe("manual");
  await savePostedSettings(adapter, form(SEEN, rest));
  expect(await adapter.load()).toEqual({ ...SEEN, gated: false });
});

it("turns on as automatic where no mode was in the form", async () => {
  const adapter = adapterWith({ gated: false });
  await savePostedSettings(adapter, form({ gated: false }, { access: "on" }, ["access"]));
  expect((await adapter.load()).gated).toBe("auto");
});

it("overwrites no one: a setting that someone else has changed is refused with a conflict, with what was wanted", async () => {
  const adapter = adapterWith({ ...SEEN, gated: false });
  const entries = form(SEEN, { ...UNCHANGED, approval: "auto" });
  expect(await savePostedSettings(adapter, entries)).toMatchObject({
    ok: false,
    change: { gated: "auto" },
    error: { code: "conflict" },
  });
  expect((await adapter.load()).gated).toBe(false);
});

it("saves nothing that a group now controls", async () => {
  const grouped = { ...SEEN, group: { id: "acme/all-1" } };
  const adapter = adapterWith(grouped);
  const entries = form(SEEN, { ...UNCHANGED, frequency: "real-time" });
  expect(await savePostedSettings(adapter, entries)).toMatchObject({
    ok: false,
    error: { code: "conflict" },
  });
  expect(await adapter.load()).toEqual(grouped);
});

it("returns an invalid address as it was typed", async () => {
  const result = await savePostedSettings(
    adapterWith(SEEN),
    form(SEEN, { ...UNCHANGED, email: "no" }),
  );
  expect(result).toMatchObject({ ok: false, change: { notificationsEmail: "no" } });
});

it.each([["nonsense"], ["null"], ["[]"], ["{}"], ['{"gated":"both"}'], [""]])(
  "a form that saw %j changes nothing that it did not hold",
  async (seen) => {
    const adapter = adapterWith(SEEN);
    await savePostedSettings(adapter, form(seen, {}, []));
    expect(await adapter.load()).toEqual(SEEN);
  },
);
