import { expect, it, vi } from "vitest";
import { openPglite } from "../pglite.ts";
import { openPostgres } from "../postgres.ts";
import { createSmtpTransport } from "../smtp.ts";

// As where none of them is installed: what resolves a module finds nothing.
const notFound = vi.hoisted(() => (): never => {
  throw new Error("Cannot find package");
});
vi.mock("@electric-sql/pglite", notFound);
vi.mock("pg", notFound);
vi.mock("nodemailer", notFound);

it.each([
  ["openPglite", "@electric-sql/pglite", () => openPglite()],
  ["openPostgres", "pg", () => openPostgres({ url: "postgres://localhost/none" })],
  [
    "createSmtpTransport",
    "nodemailer",
    () => createSmtpTransport({ url: "smtp://u:secret@localhost", from: "a@b.org" }),
  ],
])("%s without %s says in one sentence what to install", async (user, name, open) => {
  await expect(open()).rejects.toThrow(
    `@sallyport/server: ${user}() needs the package ${name}, which could not be loaded; install it with "npm install ${name}".`,
  );
});
