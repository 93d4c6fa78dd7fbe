import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { isMailAddress } from "@sallyport/access";
import type { Account, Membership } from "@sallyport/server";
import { UsageError } from "../cli/app-options.ts";
import { formatList } from "../cli/format-list.ts";

/** An account from the accounts file. Of its token only the hash is kept. */
export interface StoredAccount extends Account {
  readonly orgs: readonly Membership[];
  readonly tokenHash: string;
}

const NAME = /^[\w.-]{1,96}$/;
const ROLES = ["admin", "write", "contributor", "read"] as const;

/**
 * Read `[{username, fullname, email, token, orgs?, locale?}]`; an organization is a name, or `{name, role}`
 * where the role is not admin. Throws a `UsageError` that names the entry, and never a token.
 */
export async function readAccounts(path: string): Promise<readonly StoredAccount[]> {
  const text = await readFile(path, "utf8").catch(() => {
    throw new UsageError(
      `The accounts file ${path} can't be read. Check the path and its permissions.`,
    );
  });
  let entries: unknown;
  try {
    entries = JSON.parse(text);
  } catch {
    throw new UsageError(`The accounts file ${path} is not JSON.`);
  }
  if (!Array.isArray(entries) || entries.length === 0) {
    throw new UsageError(
      `The accounts file ${path} must contain a list of {username, fullname, email, token, orgs}.`,
    );
  }
  const accounts = entries.map((entry: unknown, i) => {
    const problem = (what: string): UsageError =>
      new UsageError(`Account ${i + 1} in ${path} ${what}.`);
    return readAccount(entry, problem);
  });
  refuseTwice(accounts, path);
  return accounts;
}

function readAccount(entry: unknown, problem: (what: string) => UsageError): StoredAccount {
  if (typeof entry !== "object" || entry === null) throw problem("is not an object");
  const {
    username,
    fullname,
    email,
    token,
    orgs = [],
    locale,
  } = entry as Readonly<Record<string, unknown>>;
  if (typeof username !== "string" || !NAME.test(username)) {
    throw problem("needs a username of letters, digits, “-”, “_” and “.”");
  }
  if (typeof fullname !== "string" || fullname.trim() === "") throw problem("needs a fullname");
  if (typeof email !== "string" || !isMailAddress(email)) {
    throw problem("needs an email address");
  }
  if (typeof token !== "string" || !/^[\x21-\x7e]+$/.test(token)) {
    throw problem("needs a token of printable characters without spaces");
  }
  if (locale !== undefined && !isLocale(locale)) {
    throw problem("has an invalid locale; use a language tag such as de or ja-JP");
  }
  if (!Array.isArray(orgs)) throw problem("has orgs that are not a list");
  return {
    id: createHash("sha256").update(`account ${username}`).digest("hex").slice(0, 24),
    username,
    fullname,
    email,
    ...(locale !== undefined && { locale }),
    orgs: orgs.map((org: unknown) => readMembership(org, problem)),
    tokenHash: hashToken(token),
  };
}

function isLocale(value: unknown): value is string {
  return typeof value === "string" && /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/.test(value);
}

function readMembership(org: unknown, problem: (what: string) => UsageError): Membership {
  const given = typeof org === "string" ? { name: org } : org;
  const { name, role = "admin" } = (given ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof name !== "string" || !NAME.test(name)) throw problem("has an org without a name");
  const known = ROLES.find((one) => one === role);
  if (!known) throw problem(`has an org whose role is not ${formatList(ROLES, "disjunction")}`);
  return { name, role: known };
}

function refuseTwice(accounts: readonly StoredAccount[], path: string): void {
  const names = new Set<string>();
  const tokens = new Set<string>();
  for (const { username, orgs, tokenHash } of accounts) {
    const name = username.toLowerCase();
    if (names.has(name)) throw new UsageError(`${path} has two accounts named ${username}.`);
    if (tokens.has(tokenHash))
      throw new UsageError(`In ${path}, ${username} has the same token as another account.`);
    names.add(name);
    tokens.add(tokenHash);
    for (const org of orgs) {
      const taken = accounts.some((a) => a.username.toLowerCase() === org.name.toLowerCase());
      if (taken) throw new UsageError(`In ${path}, ${org.name} is an account and an organization.`);
    }
  }
}

/** The stored form of a token; it can't be reversed. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
