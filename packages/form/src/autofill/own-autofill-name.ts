import type { AutofillName } from "@sallyport/schema";
import { AUTOFILL_LABELS } from "./autofill-labels.ts";

// “Your name” is the name; so is “Ihr Name”.
const OWN =
  /^(?:(?:your|my|ihre?|deine?|meine?|votre|mon|ma|su|tu|mi|seu|sua|meu|minha) |あなたの|您的|你的|我的|귀하의 )/;

const NAMES: ReadonlyMap<string, AutofillName> = new Map(
  Object.entries(AUTOFILL_LABELS).flatMap(
    ([name, texts]) => texts.split("|").map((text) => [fold(text), name as AutofillName] as const), // its keys are names
  ),
);

/** What a browser should fill in by a label alone: undefined unless it plainly asks for one's own. */
export function ownAutofillName(label: string): AutofillName | undefined {
  const folded = fold(label);
  return NAMES.get(folded) ?? NAMES.get(folded.replace(OWN, ""));
}

/** A label without case, width, diacritics and punctuation. */
function fold(label: string): string {
  return label
    .normalize("NFKD")
    .replace(/[\p{M}\u0640]/gu, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
