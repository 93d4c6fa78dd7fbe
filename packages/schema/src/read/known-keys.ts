/** The keys of a gate: the six that the Hub knows, and one that works here and that the Hub ignores. */
export const GATE_KEYS = [
  "extra_gated_prompt",
  "extra_gated_fields",
  "extra_gated_heading",
  "extra_gated_description",
  "extra_gated_button_content",
  "extra_gated_eu_disallowed",
  "extra_gated_after_request",
] as const;

/** Keys of a field in its object form that the Hub knows; it ignores all others. */
export const HUB_FIELD_KEYS = ["type", "options"] as const;

/** What a field's object says, under the keys that fields have. */
export type FieldEntries<N> = Partial<Record<string, N>>;

/** How much of a gate is read. */
export const LIMITS = { fields: 500, options: 500, nameLength: 1_000 } as const;

export function isOneOf<W extends string>(words: readonly W[], text: string): text is W {
  return (words as readonly string[]).includes(text); // widened: `includes` wants its own element type
}
