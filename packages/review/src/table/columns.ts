import type { GateField, GateModel } from "@sallyport/schema";

// As many as can be read beside each other; the others open below a row.
const COLUMNS_AT_MOST = 6;

/** The questions that have a column of their own. */
export function columnsOf(gate: GateModel | undefined): readonly GateField[] {
  const asked = gate?.fields.filter(({ type }) => type !== "ip_location") ?? [];
  return asked.slice(0, COLUMNS_AT_MOST);
}

/** The widths of a table's columns, as CSS has them: select, person, time, answers, decisions. */
export function columnWidths(columns: number): string {
  const answers = columns > 0 ? ` repeat(${columns}, minmax(7rem, 1fr))` : "";
  return `1.75rem minmax(11rem, 1.4fr) 7rem${answers} 12rem`;
}
