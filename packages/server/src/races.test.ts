import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { deletePerson } from "./people/person-data.ts";
import { hub, idOf, own, RaceScene } from "./testing/race-scene.ts";
import { POSTGRES } from "./testing/test-database.ts";

// Each round is a repo and people of its own, and a host that takes its time. What is looked for is what
// was done after a change was acknowledged by something that began before it.

const ROUNDS = Number(process.env.SALLYPORT_RACE_ROUNDS ?? (POSTGRES ? 200 : 8));

let scene: RaceScene;
beforeAll(async () => {
  scene = await RaceScene.open();
});
afterAll(() => scene.server.close());

const AT_ONCE = 4;
let number = 0;

/** So many times, each with a name that was never there before. Rounds do not wait for one another. */
async function rounds(work: (name: string) => Promise<void>): Promise<void> {
  for (let done = 0; done < ROUNDS; done += AT_ONCE) {
    const some = Math.min(AT_ONCE, ROUNDS - done);
    await Promise.all(Array.from({ length: some }, () => work(`r${number++}`)));
  }
}

/** After a pause of the host's kind. */
async function later<T>(work: () => Promise<T>): Promise<T> {
  await scene.pause();
  return work();
}

const settle = async (work: readonly Promise<unknown>[]): Promise<void> => {
  await Promise.all(work);
};

/** Three people ask for a repo, at about the time that `change` is made. How many requests came after it. */
async function submitDuring(
  name: string,
  count: () => Promise<number>,
  change: () => Promise<void>,
): Promise<number> {
  const asked = [1, 2, 3].map((n) => later(() => scene.ask(`${name}p${n}`, `owner/${name}`)));
  await later(() => later(change));
  const before = await count();
  await settle(asked);
  return (await count()) - before;
}

const ok = async (answer: Promise<Response>): Promise<Response> => {
  const response = await answer;
  if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
  return response;
};

describe(`${ROUNDS} rounds of a change and what began before it`, () => {
  it.each(["automatic by default", "automatic by choice"])(
    "accept nothing once an owner has switched to manual what was %s",
    async (begins) => {
      let late = 0;
      await rounds(async (name) => {
        const settings = `${hub(`owner/${name}`)}/settings`;
        if (begins === "automatic by choice") {
          await ok(scene.send("owner", "PUT", settings, { gated: "auto" }));
        }
        late += await submitDuring(
          name,
          () => scene.count(`owner/${name}`, "accepted"),
          async () => void (await ok(scene.send("owner", "PUT", settings, { gated: "manual" }))),
        );
      });
      expect(late).toBe(0);
    },
  );

  it("keep no request of a repo by itself once its group is gated", async () => {
    let late = 0;
    await rounds(async (name) => {
      const id = `owner/c-${name}`;
      const repos = [{ type: "dataset" as const, id: `owner/${name}` }];
      scene.collections.set(id, { id, title: "Group", repos });
      late += await submitDuring(
        name,
        () => scene.count(`owner/${name}`, "accepted"),
        async () => {
          const gating = { mode: "manual" };
          await ok(scene.send("owner", "PATCH", `/api/collections/${id}`, { gating }));
        },
      );
      scene.collections.delete(id);
    });
    expect(late).toBe(0);
  });

  it("keep no request of a repo by itself once anyone has met it in a group", async () => {
    let late = 0;
    await rounds(async (name) => {
      const id = `owner/j-${name}`;
      scene.collections.set(id, { id, title: "Group", repos: [] });
      const gating = { mode: "manual" };
      await ok(scene.send("owner", "PATCH", `/api/collections/${id}`, { gating }));
      const repos = [{ type: "dataset" as const, id: `owner/${name}` }];
      late += await submitDuring(
        name,
        () => scene.count(`owner/${name}`, "accepted"),
        async () => {
          scene.collections.set(id, { id, title: "Group", repos });
          await ok(scene.send("owner", "GET", `${own(`owner/${name}`)}/gate`));
        },
      );
      scene.collections.delete(id);
    });
    expect(late).toBe(0);
  });

  it("keep no answers to a gate once anyone was shown another", async () => {
    let late = 0;
    await rounds(async (name) => {
      late += await submitDuring(
        name,
        () => scene.count(`owner/${name}`, "accepted"),
        async () => {
          scene.changed.add(`owner/${name}`);
          await ok(scene.send("owner", "GET", `${own(`owner/${name}`)}/gate`));
        },
      );
    });
    expect(late).toBe(0);
  });

  it.each(["rejected", "made manual", "revoked"])(
    "give no bytes that were opened after access was %s",
    async (how) => {
      let late = 0;
      await rounds(async (name) => {
        const repo = `owner/${name}`;
        const settings = `${hub(repo)}/settings`;
        const gated = how === "made manual" ? false : "auto";
        await ok(scene.send("owner", "PUT", settings, { gated }));
        if (gated) await ok(scene.ask(name, repo));
        const token = how === "revoked" ? await tokenOf(name) : undefined;
        const reads = [1, 2, 3].map(async (n) => {
          await scene.pause();
          const headers = token && { authorization: `Bearer ${token.text}` };
          const path = `${name}-${n}.csv`;
          const who = token ? "" : name;
          const url = `/datasets/${repo}/resolve/main/${path}`;
          const { status } = await scene.send(who, "GET", url, undefined, headers);
          return { path, status };
        });
        await later(async () => {
          if (how === "rejected") await ok(scene.decide(name, repo, "accepted", "rejected"));
          else if (token) await ok(scene.send(name, "DELETE", token.path));
          else await ok(scene.send("owner", "PUT", settings, { gated: "manual" }));
        });
        const acknowledged = performance.now();
        for (const { path, status } of await Promise.all(reads)) {
          const opened = scene.opened.find((one) => one.path === path);
          if (status === 200 && opened && opened.at > acknowledged) late += 1;
        }
        scene.opened.length = 0;
      });
      expect(late).toBe(0);
    },
  );

  it("take back a request or accept it, and never both", async () => {
    await rounds(async (name) => {
      const repo = `owner/${name}`;
      await ok(scene.send("owner", "PUT", `${hub(repo)}/settings`, { gated: "manual" }));
      await ok(scene.ask(name, repo));
      const [withdrawn, decided] = await Promise.all([
        later(() => scene.send(name, "POST", `${own(repo)}/withdraw`, {})),
        later(() => scene.decide(name, repo, "pending", "accepted")),
      ]);
      const accepted = (await decided.json()).results[0].ok;
      expect([withdrawn.ok, accepted].filter(Boolean)).toHaveLength(1);
      expect(await scene.count(repo, "accepted")).toBe(accepted ? 1 : 0);
    });
  });

  it.each(["submit", "accept", "grant", "use of a token", "new token", "mail"])(
    "keep nothing about a person who was deleted during a %s",
    async (what) => {
      let left = 0;
      await rounds(async (name) => {
        const repo = `owner/${name}`;
        const { db } = scene.server.services;
        const gated = what === "accept" || what === "mail" ? "manual" : "auto";
        await ok(scene.send("owner", "PUT", `${hub(repo)}/settings`, { gated }));
        const token = what === "use of a token" ? await tokenOf(name) : undefined;
        if (gated === "manual") await ok(scene.ask(name, repo));
        const path = "/api/sallyport/v1/tokens";
        const work: Record<string, (n: number) => Promise<unknown>> = {
          submit: (n) => scene.ask(name, repo, { "idempotency-key": `k${n}` }),
          accept: () => scene.decide(name, repo, "pending", "accepted"),
          grant: () => scene.send("owner", "POST", `${own(repo)}/grant`, { username: name }),
          "use of a token": () => scene.ask("", repo, { authorization: `Bearer ${token?.text}` }),
          "new token": (n) => scene.send(name, "POST", path, { name: `t${n}`, role: "read" }),
          mail: () => scene.server.deliverMail(),
        };
        if (what === "mail") await ok(scene.decide(name, repo, "pending", "rejected"));
        const busy = [1, 2, 3].map((n) => later(async () => work[what]?.(n)));
        await later(async () => {
          scene.gone.add(name);
          await deletePerson(db, idOf(name));
        });
        const acknowledged = performance.now();
        await settle(busy);
        // A mail that was being handed over is on its way.
        const late = acknowledged + 250;
        const told = scene.mails.filter(({ at, text }) => at > late && about(name, text));
        left += (await traces(name)) + told.length;
      });
      expect(left).toBe(0);
    },
    // Mails of the tests before are sent as well.
    180_000,
  );
});

const about = (name: string, mail: string): boolean =>
  mail.includes(`${name}@`) || mail.includes(`(${name})`);

async function tokenOf(who: string): Promise<{ readonly text: string; readonly path: string }> {
  const path = "/api/sallyport/v1/tokens";
  const made = await ok(scene.send(who, "POST", path, { name: "t", role: "write" }));
  const { token, info } = await made.json();
  return { text: token, path: `${path}/${info.id}` };
}

/** Rows that are about a person, beside the events. */
async function traces(name: string): Promise<number> {
  const { db } = scene.server.services;
  let rows = 0;
  for (const table of ["sp_request", "sp_submission", "sp_token", "sp_notice"] as const) {
    const found = await db
      .selectFrom(table)
      .selectAll()
      .where("user_id", "=", idOf(name))
      .execute();
    rows += found.length;
  }
  const mails = db.selectFrom("sp_mail").selectAll().where("recipient_user_id", "=", idOf(name));
  return rows + (await mails.execute()).length;
}
