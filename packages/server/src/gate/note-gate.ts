import type { Services } from "../services/services.types.ts";
import { type Basis, StaleError } from "../store/versions.ts";
import type { Target } from "./target.ts";

/**
 * Keep a gate as it is about to be shown or asked with, and note that it is. Gives its fingerprint, and the
 * basis from then on. Throws a `StaleError` where someone has met a later one in the meantime.
 */
export async function noteGate(
  { repos }: Services,
  { repo, subject, gate, basis }: Target,
): Promise<{ readonly fingerprint: string; readonly basis: Basis }> {
  const fingerprint = await repos.keepGate(gate);
  const group = subject.type === "collection" ? subject.id : null;
  return { fingerprint, basis: await repos.noteShown(repo, { fingerprint, group }, basis) };
}

/** The same; gives the fingerprint alone. */
export async function showNewest(services: Services, target: Target): Promise<string> {
  return (await noteGate(services, target)).fingerprint;
}

/** The same for a page: what it shows is as of its beginning, and it may be stale already. Gives the fingerprint. */
export async function showGate(services: Services, target: Target): Promise<string> {
  try {
    return await showNewest(services, target);
  } catch (error) {
    if (!(error instanceof StaleError)) throw error;
    return services.repos.keepGate(target.gate);
  }
}
