/**
 * What js-yaml, the Hub's parser, makes of a plain scalar, as text: of `1.0` it makes 1, of `~` null. A day
 * stays as it is written here: there it is a date, whose text depends on the time zone.
 */
export function hubText(source: string): string {
  if (source !== "" && !/^[-+.~\dtfnTFN]/.test(source)) return source; // as nearly all are
  if (/^(?:~|null|Null|NULL)?$/.test(source)) return "null";
  if (/^(?:true|True|TRUE|false|False|FALSE)$/.test(source)) return source.toLowerCase();
  const number = numberOf(source);
  return number === undefined ? source : String(number);
}

/** Whether js-yaml makes a date of a plain scalar. */
export function isHubDate(source: string): boolean {
  return /^\d{4}-\d\d-\d\d$|^\d{4}-\d\d?-\d\d?(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d(?:\.\d*)?(?:[ \t]*(?:Z|[-+]\d\d?(?::\d\d)?))?$/.test(
    source,
  );
}

const NUMBER =
  /^([-+]?)(0b[01]+|0o[0-7]+|0x[\da-fA-F]+|\d+(?:\.\d*)?(?:[eE][-+]?\d+)?)$|^()(\.\d+(?:[eE][-+]?\d+)?)$/;

/** Whether js-yaml makes a number of a plain scalar. */
export function isNumber(source: string): boolean {
  return numberOf(source) !== undefined;
}

function numberOf(source: string): number | undefined {
  if (/^[-+]?\.(?:inf|Inf|INF)$/.test(source)) return source[0] === "-" ? -Infinity : Infinity;
  if (/^\.(?:nan|NaN|NAN)$/.test(source)) return Number.NaN;
  const [, sign, digits, , fraction] = NUMBER.exec(source) ?? [];
  const number = Number(digits ?? fraction ?? "x");
  if (!Number.isFinite(number)) return undefined;
  return sign === "-" ? -number : number;
}
