import type { Person, Repo } from "@sallyport/access";
import type { FieldValues } from "@sallyport/schema";

const PREFIX = "sp-draft:";

/** Where a draft is kept: in this browser under a host's key, else in this tab. */
export interface DraftPlace {
  readonly storage: "localStorage" | "sessionStorage";
  readonly key: string;
}

/** Whose draft of what. */
export interface DraftOwner {
  /** The host's key per repo; without one, only what a lost session left in this tab is kept. */
  readonly draftKey: string | undefined;
  readonly repo: Repo | undefined;
  readonly identity: Person | null | undefined;
}

/** The place of one person's draft for one repo; undefined where that is not known. */
export function draftPlace({ draftKey, repo, identity }: DraftOwner): DraftPlace | undefined {
  // A host's key may be one for all: what one person typed is never shown to another.
  const owner = identity ? ` ${identity.id || identity.username}` : "";
  if (draftKey !== undefined) return { storage: "localStorage", key: PREFIX + draftKey + owner };
  if (!repo || !owner) return undefined;
  return { storage: "sessionStorage", key: `${PREFIX}${repo.type}/${repo.id}${owner}` };
}

/** A draft in the browser's storage; every storage may be missing, full or forbidden. */
export function readDraft(place: DraftPlace, fingerprint: string): FieldValues | undefined {
  try {
    const text = window[place.storage].getItem(place.key);
    if (text === null) return undefined;
    const draft: unknown = JSON.parse(text);
    const { gate, values } = draft as { gate?: unknown; values?: unknown }; // checked below
    if (gate === fingerprint && typeof values === "object" && values !== null) {
      return values as FieldValues; // each value is checked where it is shown
    }
    dropDraft(place);
  } catch {
    dropDraft(place);
  }
  return undefined;
}

export function writeDraft(place: DraftPlace, fingerprint: string, values: FieldValues): void {
  try {
    window[place.storage].setItem(place.key, JSON.stringify({ gate: fingerprint, values }));
  } catch {
    // The draft is a courtesy: without it the form works as ever.
  }
}

export function dropDraft({ storage, key }: DraftPlace): void {
  try {
    window[storage].removeItem(key);
  } catch {
    // See above.
  }
}
