const PLAIN = /^[ -~]*$/;

/**
 * A text as searches compare it: without case, combining marks and invisible characters, so that
 * "ibrahim" finds "İbrahim" and "strasse" finds "Straße". Servers store texts folded by this function
 * instead of asking a database to fold them: databases disagree on what a lowercase letter is.
 */
export function foldText(text: string): string {
  // Most names have nothing to fold but their case.
  if (PLAIN.test(text)) return text.toLowerCase();
  const plain = text.normalize("NFKD").replace(/[\p{M}\p{Default_Ignorable_Code_Point}]/gu, "");
  // Through uppercase: ß is ss then, and the dotless ı is i. A sigma at a word's end is one like others.
  return plain.toUpperCase().toLowerCase().replaceAll("ς", "σ");
}
