import { expect, it } from "vitest";
import { createMemoryAdapters } from "../memory.ts";
import { isMailAddress } from "./mail-address.ts";

const WRONG = [
  "",
  "ada",
  "@example.org",
  "ada@",
  "ada @example.org",
  "ada@example.org,bob@example.org",
  "Ada <ada@example.org>",
  '"ada"@example.org',
  "a(b)@example.org",
  "ada@[127.0.0.1]",
  "a\\b@example.org",
  "ada@example.org\r\nBcc: eve@example.org",
  "ada\u0000@example.org",
  "ada\u202e@example.org",
  `${"a".repeat(251)}@b.c`,
];

it.each(["ada@example.org", "a.da+gate@sub.example.org", "jörg@müller.example", "ada@localhost"])(
  "%s is an address",
  (text) => expect(isMailAddress(text)).toBe(true),
);

it.each(WRONG)("%j is not an address", (text) => expect(isMailAddress(text)).toBe(false));

it.each(WRONG.filter((text) => text !== ""))("%j is refused as a setting", async (text) => {
  const { settings } = createMemoryAdapters();
  await expect(settings.save({ notificationsEmail: text })).rejects.toMatchObject({
    code: "invalid",
  });
});
