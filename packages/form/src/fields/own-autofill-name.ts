import type { AutofillName } from "@sallyport/schema";
import type { AutofillLabels } from "./autofill-labels.ts";

// What is not here is never guessed: a word such as “Email” is part of “Supervisor email” too.
const ENGLISH: AutofillLabels = {
  name: "name|full name|name and surname|first and last name",
  "given-name": "first name|given name|forename",
  "family-name": "last name|family name|surname",
  email: "email|email address|e mail address|mail address|e mail",
  organization:
    "organization|organisation|organization name|company|company name|institution|affiliation|" +
    "employer|university",
  "organization-title": "job title|position|job position",
  country: "country|country or region|country region|country of residence",
  tel: "phone|phone number|telephone|telephone number|tel|mobile|mobile number|mobile phone",
  "street-address": "address|street address|postal address|mailing address",
  "postal-code": "zip|zip code|postal code|postcode",
  "address-level2": "city|town|city town",
};

// “Your name” is the name; so is “Ihr Name”.
const OWN =
  /^(?:(?:your|my|ihre?|deine?|meine?|votre|mon|ma|su|tu|mi|seu|sua|meu|minha) |あなたの|您的|你的|我的|귀하의 )/;

const read = new WeakMap<AutofillLabels, ReadonlyMap<string, AutofillName>>();

/**
 * What a browser should fill in by a label alone: undefined unless it plainly asks for one's own. English
 * is known here, other languages where their labels are given.
 */
export function ownAutofillName(label: string, others?: AutofillLabels): AutofillName | undefined {
  const folded = fold(label);
  const bare = folded.replace(OWN, "");
  for (const names of [namesOf(ENGLISH), ...(others ? [namesOf(others)] : [])]) {
    const name = names.get(folded) ?? names.get(bare);
    if (name) return name;
  }
  return undefined;
}

function namesOf(labels: AutofillLabels): ReadonlyMap<string, AutofillName> {
  let names = read.get(labels);
  if (!names) {
    names = new Map(
      Object.entries(labels).flatMap(
        ([name, texts]) =>
          texts.split("|").map((text) => [fold(text), name as AutofillName] as const), // its keys are names
      ),
    );
    read.set(labels, names);
  }
  return names;
}

/** A label without case, width, diacritics and punctuation. */
function fold(label: string): string {
  return label
    .normalize("NFKD")
    .replace(/[\p{M}\u0640]/gu, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
