import type { MailProblem } from "@sallyport/access";
import { sql } from "kysely";
import type { Services } from "../services/services.types.ts";
import type { Subject } from "../store/subject.types.ts";
import { GIVE_UP_AFTER } from "./backoff.ts";
import { findOwners } from "./find-recipients.ts";

/** Later than this, a mail is late. */
const LATE = 60 * 60 * 1_000;

/** Delivery problems of the current recipients for a subject's requests; one per address. */
export async function mailProblems(
  services: Services,
  subject: Subject,
): Promise<readonly MailProblem[]> {
  const recipients = await findOwners(services, subject);
  if (recipients.length === 0) return [];
  const rows = await services.db
    .selectFrom("sp_mail")
    .select(["recipient", "created_at", "sent_at", "failed_at", "reason"])
    .where(
      sql<string>`lower(recipient)`,
      "in",
      recipients.map(({ address }) => address.toLowerCase()),
    )
    .where((eb) => eb.or([eb("sent_at", "is not", null), eb("reason", "is not", null)]))
    .orderBy("created_at", "desc")
    .limit(1_000)
    .execute();
  const latest = services.requests.now().getTime() - LATE;
  return recipients.flatMap(({ address }): readonly MailProblem[] => {
    const theirs = rows.filter(
      ({ recipient }) => recipient.toLowerCase() === address.toLowerCase(),
    );
    const arrived = Math.max(0, ...theirs.map(({ sent_at }) => sent_at?.getTime() ?? 0));
    const unsent = theirs.filter(({ sent_at }) => sent_at === null).toReversed();
    const failed = unsent.find(({ failed_at }) => failed_at && failed_at.getTime() > arrived);
    if (failed?.failed_at) {
      const tried = failed.failed_at.getTime() - failed.created_at.getTime();
      const reason = tried > GIVE_UP_AFTER ? "given-up" : "refused";
      return [{ address, reason, since: failed.failed_at.toISOString() }];
    }
    const late = unsent.find((mail) => !mail.failed_at && mail.created_at.getTime() < latest);
    return late ? [{ address, reason: "delayed", since: late.created_at.toISOString() }] : [];
  });
}
