import type { GateTranslation } from "./gate-form.types.ts";

/** A card's text as it is shown: the host's translation, or itself. */
export function translated(text: string, translation: GateTranslation | undefined): string {
  return translation && Object.hasOwn(translation.texts, text)
    ? (translation.texts[text] ?? text)
    : text;
}
