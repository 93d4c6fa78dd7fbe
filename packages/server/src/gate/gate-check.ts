import type { VisitorStatus } from "@sallyport/access";
import { Refusal, refusals } from "../http/refusal.ts";
import type { Services } from "../services/services.types.ts";
import { readStatus } from "../store/read-status.ts";
import { isCurrent, StaleError } from "../store/versions.ts";
import { refuseBlocked } from "./blocked-places.ts";
import { isExempt } from "./exempt.ts";
import type { Target } from "./target.ts";

const OPEN_FILES = ["README.md", "LICENSE", "LICENSE.md", "LICENSE.txt"];

/** Whether a file is open to all, gate or not: four names at the root, written exactly so. */
export function isOpenFile(path: string): boolean {
  return OPEN_FILES.includes(path);
}

/** The one gate in front of every byte: asked before whether the file exists. Refuses who has no access. */
export async function passGate(services: Services, target: Target, pageUrl: string): Promise<void> {
  refuseBlocked(target);
  const standing = await findPass(services, target);
  const { account, repo, settings } = target;
  if (standing === "pass") {
    if (settings.gated !== false && account?.token?.gatedRepos === false) {
      throw refusals.tokenWithoutGated(account.token.name);
    }
    return;
  }
  throw gateRefusal(account ? standing : "anonymous", repo.type, repo.id, pageUrl);
}

/**
 * `pass`, or the account's status. Throws a `StaleError` if the target changed since the HTTP request began.
 */
export async function findPass(
  { db }: Services,
  target: Target,
): Promise<"pass" | Exclude<VisitorStatus, "accepted">> {
  const { account, subject, settings, basis } = target;
  if (settings.gated !== false && !isExempt(target)) {
    const status = account ? await readStatus(db, subject, account.id, basis) : "none";
    return status === "accepted" ? "pass" : status;
  }
  if (!(await isCurrent(db, basis))) throw new StaleError();
  return "pass";
}

/** The Hub's words for each visitor without access. */
function gateRefusal(
  standing: Exclude<VisitorStatus, "accepted"> | "anonymous",
  type: string,
  id: string,
  url: string,
): Refusal {
  const what = `${type} ${id}`;
  const sentences = {
    anonymous: `Access to ${what} is restricted. You must have access to it and be authenticated to access it. Please log in.`,
    none: `Access to ${what} is restricted and you are not in the authorized list. Visit ${url} to ask for access.`,
    pending: `Your request to access ${what} is awaiting a review from the repo authors.`,
    rejected: `Your request to access ${what} has been rejected by the repo's authors.`,
    reset: `Your request to access ${what} has been reset by the repo's authors. Visit ${url} to submit a new request.`,
  };
  const signedOut = standing === "anonymous";
  return new Refusal(signedOut ? "unauthenticated" : "forbidden", sentences[standing], {
    hubCode: "GatedRepo",
    denial: "gated",
    ...(signedOut && {
      headers: { "www-authenticate": 'Bearer realm="Authentication required", charset="UTF-8"' },
    }),
  });
}
