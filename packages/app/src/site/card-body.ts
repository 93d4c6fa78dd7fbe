/** A card's text below its metadata; nothing where the card is metadata alone. */
export function cardBody(card: string): string {
  const text = card.replace(/\r\n?/g, "\n").replace(/^\uFEFF/, "");
  const opening = /^\s*---[ \t]*\n/.exec(text);
  if (!opening) return /^\s*#|^\s*$/.test(text) ? text : "";
  const rest = text.slice(opening[0].length);
  const closing = /^(?:---|\.\.\.)[ \t]*(?:\n|$)/m.exec(rest);
  return closing ? rest.slice(closing.index + closing[0].length) : "";
}
