import { reposUnder } from "../groups/group-of.ts";
import type { Subject } from "../store/subject.types.ts";
import type { MailContent } from "./mail-content.types.ts";
import type { MailRoom } from "./mail-room.ts";

/**
 * What a mail has to say as things stand now, or undefined where nothing is left: who has withdrawn or
 * was decided upon meanwhile needs no review, and a decision that was taken back is none.
 */
export async function readContent(
  room: MailRoom,
  mailId: string,
): Promise<MailContent | undefined> {
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
    .where("n.mail_id", "=", mailId)
    .orderBy("n.at")
    .orderBy("n.id")
    .execute();
  const standing = rows.filter(({ kind, status, to_status, requested_at, at }) =>
    kind === "asked" ? status === "pending" && requested_at <= at : status === to_status,
  );
  const [first] = standing;
  if (!first) return undefined;
  if (first.kind === "decided") {
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
  const asked = [...repos.values()].map(async (requests) => {
    const url = await pageOf(room, requests[0] ?? first);
    url.searchParams.set("review", "pending");
    return { repo: (requests[0] ?? first).repo_id, url: url.href, requests };
  });
  return { kind: "asked", repos: await Promise.all(asked) };
}

/** A repo's page; a group's requests are reviewed on any of its repos'. */
async function pageOf(
  room: MailRoom,
  row: { readonly repo_type: string; readonly repo_id: string },
): Promise<URL> {
  const subject: Subject = { type: row.repo_type as Subject["type"], id: row.repo_id }; // written by `recordNotices`
  const [repo] = await reposUnder(room, subject);
  return room.pageUrl(repo ?? { type: "dataset", id: row.repo_id });
}
