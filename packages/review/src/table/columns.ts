import type { GateField, GateModel } from "@sallyport/schema";

// As many as can be read beside each other; the others open below a row.
const COLUMNS_AT_MOST = 6;

/** The questions that have a column of their own. */
export function columnsOf(gate: GateModel | undefined): readonly GateField[] {
  const asked = gate?.fields.filter(({ type }) => type !== "ip_location") ?? [];
  return asked.slice(0, COLUMNS_AT_MOST);
}

const TICK = 1.75;
const PERSON = 9;
const ASKED = 6.5;
const ANSWER = 5.5;
const DECISIONS = 11.5;
const GAP = 0.75;

/** The columns of a table as CSS has them: select, person, time, answers, decisions. */
export function columnWidths(answers: number): string {
  const each = answers > 0 ? ` repeat(${answers}, minmax(${ANSWER}rem, 1fr))` : "";
  return `${TICK}rem minmax(${PERSON}rem, 1.4fr) ${ASKED}rem${each} ${DECISIONS}rem`;
}

/** Below this width a table is scrolled sideways. */
export function leastWidth(answers: number): string {
  const gaps = GAP * (answers + 3) + 2.5;
  return `${TICK + PERSON + ASKED + ANSWER * answers + DECISIONS + gaps}rem`;
}
