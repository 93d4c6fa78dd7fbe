const PLAIN = /^[ -~]*$/;

/** A text without case and diacritics. */
export function foldText(text: string): string {
  // Most names have no diacritics, and taking none away costs as much.
  const plain = PLAIN.test(text) ? text : text.normalize("NFD").replace(/\p{M}/gu, "");
  // Through uppercase: the dotless ı is i then, and ß is ss.
  return plain.toUpperCase().toLowerCase().trim();
}
