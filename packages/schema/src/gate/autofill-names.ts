/**
 * The names of HTML's autofill that a question may ask for. Those of passwords, one-time codes and
 * payments are left out: a card's author has no business with them.
 */
export const AUTOFILL_NAMES = [
  "name",
  "honorific-prefix",
  "given-name",
  "additional-name",
  "family-name",
  "honorific-suffix",
  "nickname",
  "username",
  "organization-title",
  "organization",
  "street-address",
  "address-line1",
  "address-line2",
  "address-line3",
  "address-level4",
  "address-level3",
  "address-level2",
  "address-level1",
  "country",
  "country-name",
  "postal-code",
  "language",
  "bday",
  "bday-day",
  "bday-month",
  "bday-year",
  "sex",
  "url",
  "photo",
  "tel",
  "tel-country-code",
  "tel-national",
  "tel-area-code",
  "tel-local",
  "tel-local-prefix",
  "tel-local-suffix",
  "tel-extension",
  "email",
  "impp",
  "off",
] as const;

/** What a browser may fill into a question, by HTML's name for it; `off` for nothing. */
export type AutofillName = (typeof AUTOFILL_NAMES)[number];

export function isAutofillName(value: unknown): value is AutofillName {
  return (AUTOFILL_NAMES as readonly unknown[]).includes(value); // widened: `includes` wants its own element type
}
