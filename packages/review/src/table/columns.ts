import type { GateField, GateModel } from "@sallyport/schema";

// As many as can be read beside each other; the others open below a row.
const COLUMNS_AT_MOST = 6;

/**
 * The questions that have a column: those of a form, then those that the other forms of a
 * group have beyond it. A question is known by its text.
 */
export function columnsOf(
  gate: GateModel | undefined,
  others: Iterable<GateModel> = [],
): readonly GateField[] {
  const columns = new Map<string, GateField>();
  for (const form of [...(gate ? [gate] : []), ...others]) {
    const asked = form.fields.filter(({ type }) => type !== "ip_location");
    for (const field of asked.slice(0, COLUMNS_AT_MOST)) {
      if (!columns.has(field.name)) columns.set(field.name, field);
    }
  }
  return [...columns.values()].slice(0, 2 * COLUMNS_AT_MOST);
}
