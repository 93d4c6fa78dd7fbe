// Each word is a first letter and the second ones that follow it: half the weight of the codes themselves. One
// literal type, so that the compiler knows each code: concatenation would widen it.
// biome-ignore format: a literal cannot be broken
const CODES = "ADEFGILMOQRSTUWXZ BABDEFGHIJLMNOQRSTVWYZ CACDFGHIKLMNORUVWXYZ DEJKMOZ ECEGHRST FIJKMOR GABDEFGHILMNPQRSTUWY HKMNRTU IDELMNOQRST JEMOP KEGHIMNPRWYZ LABCIKRSTUVY MACDEFGHKLMNOPQRSTUVWXYZ NACEFGILOPRUZ OM PAEFGHKLMNRSTWY QA REOSUW SABCDEGHIJKLMNORSTVXYZ TCDFGHJKLMNORTVWZ UAGMSYZ VACEGINU WFS YET ZAMW" as const;

type Join<
  First extends string,
  Seconds extends string,
> = Seconds extends `${infer Second}${infer Rest}`
  ? `${First}${Second}` | Join<First, Rest>
  : never;

type Split<Text extends string> = Text extends `${infer Word} ${infer Rest}`
  ? Split<Word> | Split<Rest>
  : Text extends `${infer First}${infer Seconds}`
    ? Join<First, Seconds>
    : never;

/** An officially assigned code of ISO 3166-1 alpha-2. */
export type CountryCode = Split<typeof CODES>;

/** The 249 officially assigned codes of ISO 3166-1 alpha-2, in alphabetical order. */
export const COUNTRY_CODES: readonly CountryCode[] = CODES.split(" ").flatMap(
  ([first, ...seconds]) => seconds.map((second) => `${first}${second}` as CountryCode), // split by the type above
);

const KNOWN: ReadonlySet<string> = new Set(COUNTRY_CODES);

/** Whether a text is one of the 249 codes. */
export function isCountryCode(text: string): text is CountryCode {
  return KNOWN.has(text);
}
