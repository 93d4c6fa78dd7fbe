const LONGEST = 200;

/**
 * Untrusted text made safe for one line of an email, also in a header: no control characters, line breaks or
 * bidi controls, at most 200 characters.
 */
export function plainText(text: string): string {
  const plain = text
    .replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, " ")
    .replace(/[\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, "")
    .trim();
  const letters = [...plain];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join("")}…` : plain;
}

/** Text for HTML. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}
