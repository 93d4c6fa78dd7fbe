import type { ExtrasOf, FieldType } from "../gate/gate.types.ts";
import type { ReadContext } from "./read-context.ts";
import { readOptions } from "./read-options.ts";
import { readBoolean } from "./read-scalars.ts";
import { readAutofillName, readCountries, readDay, readLength } from "./read-values.ts";

/** Reads the value of a key. Returns undefined for an invalid value, after reporting it. */
type ReadExtra<Value> = <N>(
  context: ReadContext<N>,
  node: N,
  key: string,
  field: string,
) => Value | undefined;

interface FieldTypeRow<Type extends FieldType> {
  /** False where it is not named to an author who names no type that is known. */
  readonly offered?: false;
  /** What the object form may say beside what that of every type may; its keys are in snake case. */
  readonly extras: {
    readonly [Key in keyof ExtrasOf<Type>]-?: ReadExtra<NonNullable<ExtrasOf<Type>[Key]>>;
  };
}

const autocomplete = readAutofillName;

/** What a type is in a card. */
export const FIELD_TYPE_ROWS: { readonly [Type in FieldType]: FieldTypeRow<Type> } = {
  text: {
    extras: { multiline: readBoolean, maxLength: readLength, autocomplete },
  },
  checkbox: { extras: {} },
  date_picker: { extras: { min: readDay, max: readDay, autocomplete } },
  country: { extras: { preferred: readCountries, autocomplete } },
  select: { extras: { options: readOptions, autocomplete } },
  ip_location: { offered: false, extras: {} },
};

/** The field types, in the order in which they are offered. */
export const FIELD_TYPES: readonly FieldType[] = /* @__PURE__ */ Object.keys(
  FIELD_TYPE_ROWS,
) as FieldType[]; // a row for each type and no other

/** The keys that the object form of some type may have. */
export const FIELD_KEYS: readonly string[] = /* @__PURE__ */ allKeys(FIELD_TYPES);

function allKeys(types: readonly FieldType[]): readonly string[] {
  const extras = types.flatMap((type) => Object.keys(FIELD_TYPE_ROWS[type].extras));
  return ["type", "required", "description", ...new Set(extras.map(cardKey))];
}

/** How a card writes the name of an extra. */
export function cardKey(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
