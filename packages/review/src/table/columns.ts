import type { GateField, GateModel } from "@sallyport/schema";

// As many as can be read beside each other; the others open below a row.
const COLUMNS_AT_MOST = 6;

/** The questions that have a column of their own. */
export function columnsOf(gate: GateModel | undefined): readonly GateField[] {
  const asked = gate?.fields.filter(({ type }) => type !== "ip_location") ?? [];
  return asked.slice(0, COLUMNS_AT_MOST);
}
