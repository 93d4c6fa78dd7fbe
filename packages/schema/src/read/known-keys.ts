import type { FieldType } from "../gate/gate.types.ts";

/** The six keys of a gate. */
export const GATE_KEYS = [
  "extra_gated_prompt",
  "extra_gated_fields",
  "extra_gated_heading",
  "extra_gated_description",
  "extra_gated_button_content",
  "extra_gated_eu_disallowed",
] as const;

export const FIELD_TYPES: readonly FieldType[] = [
  "text",
  "checkbox",
  "date_picker",
  "country",
  "select",
  "ip_location",
];

/** Keys of a field in its object form that the Hub knows. */
export const HUB_FIELD_KEYS = ["type", "options"] as const;

/** Keys of a field that work here and that the Hub ignores. */
export const SUPERSET_FIELD_KEYS = [
  "required",
  "description",
  "multiline",
  "max_length",
  "min",
  "max",
  "preferred",
  "autocomplete",
] as const;

export type FieldKey = (typeof HUB_FIELD_KEYS)[number] | (typeof SUPERSET_FIELD_KEYS)[number];

/** What a field's object says, under our own names for its keys. */
export type FieldEntries<N> = Partial<Record<FieldKey, N>>;

export const FIELD_KEYS: readonly FieldKey[] = [...HUB_FIELD_KEYS, ...SUPERSET_FIELD_KEYS];

/** How much of a gate is read. */
export const LIMITS = { fields: 500, options: 500, nameLength: 1_000 } as const;

export function isOneOf<W extends string>(words: readonly W[], text: string): text is W {
  return (words as readonly string[]).includes(text); // widened: `includes` wants its own element type
}
