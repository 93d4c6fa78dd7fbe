/** What a file's answer is identified by. */
export interface Validators {
  /** Strong, with its quotes. */
  readonly etag: string;
  readonly lastModified: Date;
}

/**
 * What the preconditions of a GET or HEAD come to, in the order of RFC 9110, 13.2.2: `send` the file,
 * say that it is `unmodified` (304), or that a precondition `failed` (412).
 */
export function checkPreconditions(
  headers: Headers,
  { etag, lastModified }: Validators,
): "send" | "unmodified" | "failed" {
  const ifMatch = headers.get("if-match");
  const ifNoneMatch = headers.get("if-none-match");
  const modified = Math.floor(lastModified.getTime() / 1_000) * 1_000;
  const isNoLaterThan = (name: string): boolean | undefined => {
    const time = readHttpDate(headers.get(name));
    return time === undefined ? undefined : modified <= time;
  };
  if (ifMatch !== null) {
    if (!lists(ifMatch, etag, "strong")) return "failed";
  } else if (isNoLaterThan("if-unmodified-since") === false) return "failed";
  if (ifNoneMatch !== null) return lists(ifNoneMatch, etag, "weak") ? "unmodified" : "send";
  return isNoLaterThan("if-modified-since") ? "unmodified" : "send";
}

/** Whether a range may be answered with: without `If-Range`, or where the caller has a part of this very file. */
export function isRangeOfSame(headers: Headers, { etag, lastModified }: Validators): boolean {
  const ifRange = headers.get("if-range")?.trim();
  if (ifRange === undefined) return true;
  if (/^(?:W\/)?"/.test(ifRange)) return ifRange === etag;
  return ifRange === lastModified.toUTCString();
}

// An entity tag: an optional weakness, and any characters but quotes.
const ENTITY_TAG = /(W\/)?("[^"]*")/g;

/** Whether a list of entity tags, or `*`, has one of a file. Weak tags are never strongly the same. */
function lists(list: string, etag: string, comparison: "strong" | "weak"): boolean {
  if (list.trim() === "*") return true;
  return [...list.matchAll(ENTITY_TAG)].some(
    ([, weak, opaque]) => opaque === etag && (comparison === "weak" || weak === undefined),
  );
}

const HTTP_DATE =
  /^(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d \w{3} \d{4} |\w+day, \d\d-\w{3}-\d\d |\w{3} \w{3} [ \d]\d )\d\d:\d\d:\d\d (?:GMT|\d{4})$/;

/** A date in one of HTTP's three formats, in ms; undefined for anything else, which counts as absent. */
function readHttpDate(text: string | null): number | undefined {
  if (text === null || !HTTP_DATE.test(text)) return undefined;
  // The oldest format says no zone: it is always GMT.
  const time = Date.parse(text.endsWith("GMT") ? text : `${text} GMT`);
  return Number.isNaN(time) ? undefined : time;
}
