import { byFieldType } from "./by-field-type.ts";
import type { ExtrasOf, FieldOf, FieldType, IsoDate } from "./gate.types.ts";

/** What may be agreed to of a question's extras. A change in one has a kind, and words, of its own. */
export interface AgreedExtras {
  readonly multiline: boolean;
  readonly maxLength: number;
  readonly min: IsoDate;
  readonly max: IsoDate;
  readonly preferred: readonly string[];
  /** Label and value of each. */
  readonly options: readonly (readonly [label: string, value: string])[];
}

// All extras of each type, in the order of the fingerprint; null for those that it lacks. What a browser
// may fill in is no part of what is agreed to.
const AGREED: {
  readonly [Type in FieldType]: (field: FieldOf<Type>) => {
    readonly [Key in Exclude<keyof ExtrasOf<Type>, "autocomplete">]-?:
      | (Key extends keyof AgreedExtras ? AgreedExtras[Key] : never)
      | null;
  };
} = {
  text: ({ multiline = null, maxLength = null }) => ({ multiline, maxLength }),
  checkbox: () => ({}),
  date_picker: ({ min = null, max = null }) => ({ min, max }),
  country: ({ preferred = null }) => ({ preferred }),
  select: ({ options }) => ({ options: options.map(({ label, value }) => [label, value]) }),
  ip_location: () => ({}),
};

/** What a visitor agrees to in a question beside what every question has: for the fingerprint and the diff. */
export function agreedExtras<Type extends FieldType>(
  field: FieldOf<Type>,
): { readonly [Key in keyof AgreedExtras]?: AgreedExtras[Key] | null } {
  return byFieldType(AGREED, field.type)?.(field) ?? {};
}
