import type { FieldValues } from "@sallyport/schema";

const PREFIX = "sp-draft:";

/** A draft in the browser's storage; every storage may be missing, full or forbidden. */
export function readDraft(key: string, fingerprint: string): FieldValues | undefined {
  try {
    const text = localStorage.getItem(PREFIX + key);
    if (text === null) return undefined;
    const draft: unknown = JSON.parse(text);
    const { gate, values } = draft as { gate?: unknown; values?: unknown }; // checked below
    if (gate === fingerprint && typeof values === "object" && values !== null) {
      return values as FieldValues; // each value is checked where it is shown
    }
    dropDraft(key);
  } catch {
    dropDraft(key);
  }
  return undefined;
}

export function writeDraft(key: string, fingerprint: string, values: FieldValues): void {
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify({ gate: fingerprint, values }));
  } catch {
    // The draft is a courtesy: without it the form works as ever.
  }
}

export function dropDraft(key: string): void {
  try {
    localStorage.removeItem(PREFIX + key);
  } catch {
    // See above.
  }
}
