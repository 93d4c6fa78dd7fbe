const PLAIN = /^[\t\n\x20-\x7e]*$/;
const UNSTORABLE = /[\u0000\p{Cs}]/u;
const EACH = /[\u0000\p{Cs}]/gu;

/** Whether a database of text can hold a text: it has no NUL and no half of a surrogate pair. */
export function isStorable(text: string): boolean {
  return PLAIN.test(text) || !UNSTORABLE.test(text);
}

/** The text with U+FFFD for each character that cannot be stored. */
export function toStorable(text: string): string {
  return text.replace(EACH, "\ufffd");
}
