import type { CSSProperties } from "react";

const TICK = 1.75;
const PERSON = 9;
const ASKED = 6.5;
const ANSWER = 5.5;
const DECISIONS = 11.5;
const GAP = 0.75;

/** The columns of a table as CSS has them: select, person, time, answers, decisions. */
function columnWidths(answers: number): string {
  const each = answers > 0 ? ` repeat(${answers}, minmax(${ANSWER}rem, 1fr))` : "";
  return `${TICK}rem minmax(${PERSON}rem, 1.4fr) ${ASKED}rem${each} ${DECISIONS}rem`;
}

/** Below this width a table is scrolled sideways. */
function leastWidth(answers: number): string {
  const gaps = GAP * (answers + 3) + 2.5;
  return `${TICK + PERSON + ASKED + ANSWER * answers + DECISIONS + gaps}rem`;
}

/** Header and rows share their columns through a variable: each row is a separate grid. */
export function columnStyle(columns: number): CSSProperties {
  const variables = { "--sp-columns": columnWidths(columns) };
  return { ...variables, minInlineSize: leastWidth(columns) } as CSSProperties; // React takes variables, its types do not
}
