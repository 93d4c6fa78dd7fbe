// What is said is said at the beginning; a hostile label is longer.
const MOST = 500;

const OPTIONAL =
  /\boptional\b|\b(?:if|where|when) (?:applicable|available|relevant|any)\b|\bif you (?:have (?:one|any|it)|do not have|don['’]t have)\b|\bn\/a\b|\bfalls (?:zutreffend|vorhanden)\b|\bfacultati|\bopcional\b|任意|可选|选填|اختياري/i;
// “This is not optional”, “optionally licensed” and the like say something else.
const NOT_OPTIONAL = /\b(?:not|isn['’]t|non)[- ]optional\b/i;

/** Whether a label says that its question may be left out. What a checkbox agrees to may say so of other things. */
export function saysOptional(label: string, isCheckbox: boolean): boolean {
  const text = label.slice(0, MOST);
  if (isCheckbox) return /^optional\b|\(optional\)/i.test(text);
  return OPTIONAL.test(text) && !NOT_OPTIONAL.test(text);
}

const WISH =
  /\b(?:(?:i|we)(?: would|['’]d)? (?:like|want|wish|agree|consent|allow|permit|authori[sz]e)|may we|can we|please|yes)\b|^(?:receive|subscribe|send|sign me up|opt in|keep me)\b/i;
const MAILING =
  /\bnewsletters?\b|\bmailing list\b|\bmarketing\b|\bpromotional\b|\b(?:receive|get)\b[^.]*\b(?:e-?mails?|updates|news|announcements|offers)\b|\b(?:e-?mail|contact|notify|inform|keep) (?:me|us)\b[^.]*\b(?:about|with|of|informed|updated|releases?|news|updates|offers)\b|\bcontact you about\b[^.]*\b(?:updates|news|releases?|offers|products)\b|\bopt[- ]in\b/i;

/** Whether a checkbox agrees to be written to, which no one may be made to. */
export function asksForMailing(label: string): boolean {
  const text = label.slice(0, MOST);
  return WISH.test(text) && MAILING.test(text);
}

/** Whether a label asks for a country and nothing else. */
export function asksForCountry(label: string): boolean {
  return /^\s*(?:your )?country\s*$/i.test(label.slice(0, MOST));
}
