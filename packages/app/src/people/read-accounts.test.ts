import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sessionCookie } from "../http/session-cookie.ts";
import { accountPeople } from "./account-people.ts";
import { readAccounts } from "./read-accounts.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sallyport-accounts-"));
});
afterAll(() => rm(folder, { recursive: true }));

const ADA = { username: "ada", fullname: "Ada L.", email: "ada@example.org", token: "hf_ada" };
const MARY = {
  username: "mary",
  fullname: "Mary A.",
  email: "mary@example.org",
  token: "hf_mary",
  orgs: ["acme", { name: "guild", role: "read" }],
};

async function read(content: unknown) {
  const path = join(folder, "accounts.json");
  await writeFile(path, typeof content === "string" ? content : JSON.stringify(content));
  return readAccounts(path);
}

describe("an accounts file", () => {
  it("keeps no token", async () => {
    const accounts = await read([ADA, MARY]);
    expect(accounts.map(({ username, orgs }) => [username, orgs])).toEqual([
      ["ada", []],
      [
        "mary",
        [
          { name: "acme", role: "admin" },
          { name: "guild", role: "read" },
        ],
      ],
    ]);
    expect(JSON.stringify(accounts)).not.toMatch(/hf_/);
  });

  it.each<[string, unknown, RegExp]>([
    ["no JSON", "[", /is not JSON/],
    ["no list", {}, /must contain a list/],
    ["no one", [], /must contain a list/],
    ["no object", [ADA, "mary"], /Account 2 .* is not an object/],
    ["an invalid username", [{ ...ADA, username: "a b" }], /Account 1 .* needs a username/],
    ["no name", [{ ...ADA, fullname: " " }], /needs a fullname/],
    ["no address", [{ ...ADA, email: "ada" }], /needs an email/],
    ["no token", [{ ...ADA, token: "" }], /needs a token/],
    ["a token with a line break", [{ ...ADA, token: "hf_a\nb" }], /needs a token/],
    ["the same name twice", [ADA, { ...MARY, username: "Ada" }], /two accounts named Ada/],
    [
      "the same token twice",
      [ADA, { ...MARY, token: ADA.token }],
      /mary has the same token as another/,
    ],
    ["an invalid locale", [{ ...ADA, locale: "de\n" }], /locale/],
    [
      "an unknown role",
      [{ ...ADA, orgs: [{ name: "acme", role: "king" }] }],
      /role is not admin, write, contributor, or read/,
    ],
    ["an organization that is a person", [ADA, { ...MARY, orgs: ["ada"] }], /an organization/],
  ])("with %s is refused in one sentence without a token", async (_, content, words) => {
    const error = await read(content).catch((e: unknown) => e);
    expect(error).toMatchObject({ name: "UsageError", message: expect.stringMatching(words) });
    expect(String(error)).not.toMatch(/hf_|\n/);
  });

  it("that is not there is said so", async () => {
    await expect(readAccounts(join(folder, "nowhere.json"))).rejects.toThrow(/can't be read/);
  });
});

describe("people with accounts", () => {
  const request = (headers: Record<string, string>): Request =>
    new Request("http://localhost/", { headers });
  const people = async () =>
    accountPeople(
      await read([ADA, MARY]),
      sessionCookie(
        () => "sallyport_session_4173",
        () => false,
      ),
    );

  it("are authenticated by their token, and by no other", async () => {
    const { authenticate } = await people();
    const bearer = (token: string) => authenticate(request({ authorization: `Bearer ${token}` }));
    expect(bearer("hf_ada")).toMatchObject({ username: "ada", token: { role: "write" } });
    expect(bearer("hf_ad")).toBeUndefined();
    expect(bearer("")).toBeUndefined();
    expect(bearer("hf_ada hf_mary")).toBeUndefined();
    expect(authenticate(request({}))).toBeUndefined();
  });

  it("log in with a token, and out", async () => {
    const { authenticate, logIn, logOut } = await people();
    expect(logIn(request({}), "hf_nobody")).toBeUndefined();
    const [cookie = ""] = (logIn(request({}), " hf_mary ") ?? "").split(";");
    expect(authenticate(request({ cookie }))).toMatchObject({ username: "mary" });
    expect(authenticate(request({ cookie: `${cookie}x` }))).toBeUndefined();
    expect(authenticate(request({ cookie: "sallyport_session_4173=" }))).toBeUndefined();
    const both = (authorization: string) => authenticate(request({ cookie, authorization }));
    expect(both("Basic cHJveHk6cGFzc3dvcmQ=")).not.toHaveProperty("token");
    for (const scheme of ["Bearer", "Bearer ", "bearer hf_nobody", "Bearer a b"]) {
      expect([scheme, both(scheme)]).toEqual([scheme, undefined]);
    }
    expect(logOut(request({ cookie }))).toMatch(/Max-Age=0/);
    expect(authenticate(request({ cookie }))).toBeUndefined();
  });

  it("write to what is theirs, and to an organization's where they may", async () => {
    const { canWrite, find, isOrganization } = await people();
    const mary = find({ username: "mary" });
    const may = (id: string) => mary && canWrite(mary, { type: "dataset", id });
    expect(["mary/x", "acme/x", "guild/x", "ada/x", "mary2/x"].map(may)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
    expect([isOrganization("guild"), isOrganization("mary")]).toEqual([true, false]);
  });

  it("own the repositories in their namespace, and in organizations that they administer", async () => {
    const { owners } = await people();
    const names = (id: string) => owners({ type: "dataset", id }).map((a) => a.username);
    expect(["ada/x", "acme/x", "guild/x", "nobody/x"].map(names)).toEqual([
      ["ada"],
      ["mary"],
      [],
      [],
    ]);
  });
});
