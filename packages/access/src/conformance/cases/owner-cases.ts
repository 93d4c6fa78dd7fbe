import type { Adapters } from "../../ports/ports.types.ts";
import { has, rejects, same } from "../check.ts";
import type { ConformanceCase, Scene } from "../conformance.types.ts";
import { ADA, ALAN, asked, crowd, GRACE, OWNER, SCENE } from "../scene.ts";

type Body = (adapters: Adapters, skip: (reason: string) => never) => Promise<void>;

const owning = (
  group: string,
  name: string,
  scene: Partial<Pick<Scene, "gated" | "requests">>,
  body: Body,
): ConformanceCase => ({
  group,
  name,
  run: async ({ open, skip }) => body((await open(scene)).as(OWNER), skip),
});

const granting = (
  name: string,
  scene: Partial<Pick<Scene, "gated" | "requests">>,
  body: Body,
): ConformanceCase => owning("a grant", name, scene, body);

const GRANTS: readonly ConformanceCase[] = [
  granting("gives access to one who never asked", {}, async ({ review }) => {
    await review.grant({ username: ADA.username });
    const [request] = (await review.list({ status: "accepted" })).requests;
    same([request?.user.username, request?.grantedBy?.username], ["ada", "mary"]);
    same([request?.answers, request?.user.email], [[], null], "answers and address");
  }),
  granting("knows people by their id", {}, async ({ review }) => {
    await review.grant({ userId: ADA.id });
    same((await review.counts()).accepted, 1);
  }),
  ...(["pending", "rejected", "reset"] as const).map((status) =>
    granting(
      `takes a request that is ${status}`,
      {
        requests: [asked(ADA, status)],
      },
      async ({ review }) => {
        await review.grant({ userId: ADA.id });
        const [request] = (await review.list({ status: "accepted" })).requests;
        same(request?.requestedAt, asked(ADA).requestedAt, "the time of asking");
        same((await review.counts())[status], 0, `the number of those ${status}`);
      },
    ),
  ),
  granting(
    "to one who has access is refused",
    { requests: [asked(ADA, "accepted")] },
    async ({ review }) => {
      await rejects(review.grant({ username: ADA.username }), "invalid");
    },
  ),
  granting("to an unknown user is refused", {}, async ({ review }) => {
    await rejects(review.grant({ username: "nobody-of-that-name" }), "not-found");
  }),
  granting("to an organization is refused", {}, async ({ review }) => {
    await rejects(review.grant({ username: SCENE.organization }), "invalid");
    same(await review.counts(), { pending: 0, accepted: 0, rejected: 0, reset: 0 });
  }),
  granting("where the repo is open is refused", { gated: false }, async ({ review }) => {
    await rejects(review.grant({ username: ADA.username }), "not-gated");
  }),
];

const searching = (name: string, body: Body): ConformanceCase =>
  owning("a search for people", name, {}, body);

const SEARCHES: readonly ConformanceCase[] = [
  searching("finds the beginning of a user name", async ({ review }) => {
    same(
      (await review.searchUsers("gra")).map((p) => p.username),
      ["grace"],
    );
  }),
  searching("tells id and names, and no address", async ({ review }) => {
    const [person] = await review.searchUsers("ada");
    has(person, { id: ADA.id, username: ADA.username, fullname: ADA.fullname });
    same(person?.email, undefined, "the address");
  }),
  searching("for nothing finds no one", async ({ review }) => {
    same([await review.searchUsers(""), await review.searchUsers("   ")], [[], []]);
  }),
  searching("for an unknown name finds no one", async ({ review }) => {
    same(await review.searchUsers("nobody-of-that-name"), []);
  }),
];

const HOSTILE = asked(ADA, "pending", { answers: [["Company", '=cmd("x")\nand "more"']] });
const reporting = (name: string, requests: Scene["requests"], body: Body): ConformanceCase =>
  owning("a report", name, { requests }, body);

const REPORTS: readonly ConformanceCase[] = [
  reporting(
    "as json has the Hub's rows",
    [asked(ADA), asked(GRACE, "accepted"), asked(ALAN, "rejected")],
    async ({ review }) => {
      const report = await review.report({ format: "json" });
      const rows = JSON.parse(report.text) as Record<string, unknown>[];
      same(rows.map((row) => [row.user, row.status]).sort(), [
        ["ada", "pending"],
        ["alan", "rejected"],
        ["grace", "accepted"],
      ]);
      const ada = rows.find((row) => row.user === "ada");
      same(Object.keys(ada ?? {}).sort(), ["email", "fullname", "status", "time", "user"]);
      same(ada?.time, asked(ADA).requestedAt, "the time of asking");
      const { id } = review.repo;
      same(report.filename, `user-access-report-${id.replace(/\W+/g, "-")}.json`);
      same(report.mediaType, "application/json; charset=utf-8");
    },
  ),
  reporting(
    "as jsonl has a line with answers each",
    [asked(ADA), asked(GRACE)],
    async ({ review }) => {
      const { text, filename } = await review.report({ format: "jsonl" });
      const rows = text
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line) as { answers: unknown[] });
      same([rows.length, rows[0]?.answers.length], [2, 5]);
      same(filename.endsWith(".jsonl"), true, "whether the name says so");
    },
  ),
  reporting("as csv has a column for each question", [asked(ADA)], async ({ review }) => {
    const [head = "", row = ""] = (await review.report({ format: "csv" })).text.split("\r\n");
    for (const name of ["user", "status", "Company", "__proto__", "I agree"]) {
      same(head.split(",").includes(name), true, `whether there is a column ${name}`);
    }
    same(row.includes("Firm of ada"), true, "whether the answer is there");
  }),
  reporting("as csv runs nothing in a spreadsheet", [HOSTILE], async ({ review }) => {
    const { text } = await review.report({ format: "csv" });
    same(text.includes(`"'=cmd(""x"")\nand ""more"""`), true, "whether the formula is guarded");
  }),
  reporting("without requests is an empty list", [], async ({ review }) => {
    same((await review.report({ format: "json" })).text.trim(), "[]");
  }),
  ...(["json", "jsonl", "csv"] as const).map((format) =>
    reporting(
      `as ${format} tells how many rows there are so far`,
      crowd(120),
      async ({ review }, skip) => {
        const counts: number[] = [];
        await review.report({ format, onProgress: (rows) => counts.push(rows) });
        if (counts.length === 0) skip("it does not say");
        same(
          counts,
          [...counts].sort((a, b) => a - b),
          "whether they only grow",
        );
        same(counts.at(-1), 120, "the number of rows in the end");
      },
    ),
  ),
  reporting("holds everybody", crowd(120), async ({ review }) => {
    const { text } = await review.report({ format: "json" });
    same((JSON.parse(text) as unknown[]).length, 120, "the number of rows");
  }),
];

const setting = (
  name: string,
  scene: Partial<Pick<Scene, "gated" | "requests">>,
  body: Body,
): ConformanceCase => owning("a setting", name, scene, body);

const SETTINGS: readonly ConformanceCase[] = [
  ...([false, "auto", "manual"] as const).map((gated) =>
    setting(`says that the gate is ${gated || "off"}`, { gated }, async ({ settings }) => {
      has(await settings.load(), { gated });
    }),
  ),
  ...([false, "auto"] as const).map((gated) =>
    setting(
      `turns the gate from manual to ${gated || "off"} and back`,
      {
        requests: [asked(ADA), asked(GRACE, "accepted")],
      },
      async ({ settings, review }) => {
        has(await settings.save({ gated }), { gated });
        has(await settings.load(), { gated });
        // Changing the mode changes no request.
        same(await review.counts(), { pending: 1, accepted: 1, rejected: 0, reset: 0 });
        has(await settings.save({ gated: "manual" }), { gated: "manual" });
      },
    ),
  ),
  setting("of mail is kept, and changes nothing else", {}, async ({ settings }, skip) => {
    const change = {
      notificationsMode: "real-time",
      notificationsEmail: "who@example.org",
    } as const;
    has(await settings.save(change), { ...change, gated: "manual" });
    const loaded = await settings.load();
    if (loaded.notificationsMode === undefined) skip("settings of mail cannot be read back");
    has(loaded, change);
  }),
  setting("of mail goes back to its default", {}, async ({ settings }, skip) => {
    await settings.save({ notificationsEmail: "who@example.org" });
    if ((await settings.load()).notificationsEmail === undefined) {
      skip("settings of mail cannot be read back");
    }
    await settings.save({ notificationsEmail: "" });
    same((await settings.load()).notificationsEmail, undefined, "the address");
  }),
  setting("of members is kept", {}, async ({ settings }, skip) => {
    await settings.save({ orgMembersGated: true });
    const loaded = await settings.load();
    if (loaded.orgMembersGated === undefined) skip("this setting cannot be read back");
    has(loaded, { orgMembersGated: true, gated: "manual" });
  }),
  setting("of mail to no address is refused", {}, async ({ settings }) => {
    await rejects(
      settings.save({ notificationsEmail: "nobody\r\nBcc: all@example.org" }),
      "invalid",
    );
  }),
];

export const OWNER_CASES: readonly ConformanceCase[] = [
  ...GRANTS,
  ...SEARCHES,
  ...REPORTS,
  ...SETTINGS,
];
