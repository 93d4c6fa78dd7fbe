import type { Selectable } from "kysely";
import { reposUnder } from "../groups/group-of.ts";
import type { Subject } from "../store/subject.types.ts";
import type { Tables } from "../store/tables.types.ts";
import { isStillTold } from "./find-recipients.ts";
import type { MailContent } from "./mail-content.types.ts";
import type { MailRoom } from "./mail-room.ts";

type Mail = Selectable<Tables["sp_mail"]>;

/**
 * The current content of an email, or undefined if nothing is left to say: the request was withdrawn or
 * decided, the recipient can no longer review, the decision was undone, or its requester has asked again.
 */
export async function readContent(room: MailRoom, mail: Mail): Promise<MailContent | undefined> {
  for (;;) {
    const before = await readStanding(room, mail);
    const content = await contentOf(room, mail);
    // The host took its time: who was deleted since is in no mail, and gets none.
    if (JSON.stringify(await readStanding(room, mail)) === JSON.stringify(before)) return content;
  }
}

/** An email's notices, with the current status of their requests. */
function readStanding({ db }: MailRoom, { id }: Mail) {
  return db
    .selectFrom("sp_notice as n")
    .leftJoin("sp_request as r", (join) =>
      join
        .onRef("r.repo_type", "=", "n.repo_type")
        .onRef("r.repo_id", "=", "n.repo_id")
        .onRef("r.user_id", "=", "n.user_id"),
    )
    .select(["n.id", "r.status", "r.requested_at"])
    .where("n.mail_id", "=", id)
    .orderBy("n.id")
    .execute();
}

async function contentOf(room: MailRoom, mail: Mail): Promise<MailContent | undefined> {
  const rows = await room.db
    .selectFrom("sp_notice as n")
    .innerJoin("sp_request as r", (join) =>
      join
        .onRef("r.repo_type", "=", "n.repo_type")
        .onRef("r.repo_id", "=", "n.repo_id")
        .onRef("r.user_id", "=", "n.user_id"),
    )
    .select(["n.kind", "n.repo_type", "n.repo_id", "n.from_status", "n.to_status", "n.at"])
    .select(["r.username", "r.fullname", "r.status", "r.reason", "r.requested_at"])
    .where("n.mail_id", "=", mail.id)
    .orderBy("n.at")
    .orderBy("n.id")
    .execute();
  if (rows.length === 0) return readExpiry(room, mail.id);
  const standing = rows.filter(({ kind, status, to_status, requested_at, at }) =>
    kind === "asked" ? status === "pending" && requested_at <= at : status === to_status,
  );
  const [first] = standing;
  if (!first) return undefined;
  if (first.kind !== "asked") {
    const { status, reason, from_status } = first;
    if (status === "pending") return undefined;
    return {
      kind: "decided",
      decision: status === "accepted" && from_status === "none" ? "granted" : status,
      repo: first.repo_id,
      url: (await pageOf(room, first)).href,
      ...(reason !== null && { reason }),
    };
  }
  const repos = new Map<string, (typeof standing)[number][]>();
  for (const row of standing) {
    const key = `${row.repo_type} ${row.repo_id}`;
    repos.set(key, [...(repos.get(key) ?? []), row]);
  }
  const to = { address: mail.recipient, userId: mail.recipient_user_id };
  const asked = [...repos.values()].map(async (requests) => {
    if (!(await isStillTold(room, subjectOf(requests[0] ?? first), to))) return [];
    const url = await pageOf(room, requests[0] ?? first);
    url.searchParams.set("review", "pending");
    return [{ repo: (requests[0] ?? first).repo_id, url: url.href, requests }];
  });
  const told = (await Promise.all(asked)).flat();
  return told.length > 0 ? { kind: "asked", repos: told } : undefined;
}

/** A request that has expired, unless there is another by now. */
async function readExpiry(room: MailRoom, mailId: string): Promise<MailContent | undefined> {
  const notice = await room.db
    .selectFrom("sp_notice")
    .select(["repo_type", "repo_id"])
    .where("mail_id", "=", mailId)
    .where("kind", "=", "expired")
    .executeTakeFirst();
  if (!notice) return undefined;
  return { kind: "expired", repo: notice.repo_id, url: (await pageOf(room, notice)).href };
}

interface Row {
  readonly repo_type: string;
  readonly repo_id: string;
}

function subjectOf({ repo_type, repo_id }: Row): Subject {
  return { type: repo_type as Subject["type"], id: repo_id }; // written by `recordNotices`
}

/** A repo's page; a group's requests are reviewed on any of its repos'. */
async function pageOf(room: MailRoom, row: Row): Promise<URL> {
  const [repo] = await reposUnder(room, subjectOf(row));
  return room.pageUrl(repo ?? { type: "dataset", id: row.repo_id });
}
