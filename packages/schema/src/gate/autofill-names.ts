/**
 * The names of HTML's autofill that a whole question can ask for. Parts of a number or a day are left
 * out, and those of passwords, one-time codes and payments: a card's author has no business with them.
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
  "address-level2",
  "address-level1",
  "country",
  "country-name",
  "postal-code",
  "language",
  "bday",
  "sex",
  "url",
  "tel",
  "email",
  "off",
] as const;

/** What a browser may fill into a question, by HTML's name for it; `off` for nothing. */
export type AutofillName = (typeof AUTOFILL_NAMES)[number];

export function isAutofillName(value: unknown): value is AutofillName {
  return (AUTOFILL_NAMES as readonly unknown[]).includes(value); // widened: `includes` wants its own element type
}
