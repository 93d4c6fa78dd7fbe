const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join("\n");

/** Cards that were written to keep a parser busy. */
export const HOSTILE_CARDS: Readonly<Record<string, string>> = {
  "30,000 keys": lines(30_000, (i) => `k${i}: 1`),
  "12,000 fields": `extra_gated_fields:\n${lines(12_000, (i) => `  f${i}: text`)}`,
  "20,000 options": `extra_gated_fields:\n  a:\n    type: select\n    options:\n${lines(20_000, (i) => `      - o${i}`)}`,
  "aliases of aliases": `${lines(10, (i) => `a${i}: &a${i} [${Array(9).fill(i === 0 ? "x" : `*a${i - 1}`)}]`)}\nextra_gated_fields: *a9`,
  "5,000 aliases": `a: &a text\nextra_gated_fields:\n${lines(5_000, (i) => `  f${i}: *a`)}`,
  "60,000 list items": `a:\n${lines(60_000, () => "- x")}`,
  "500 levels": lines(500, (i) => `${" ".repeat(i)}a:`),
  "an unclosed quote": `a: "${"x\n".repeat(100_000)}`,
  "30,000 tabs": `a:\n${lines(30_000, () => "\tb: 1")}`,
  "60,000 colons": `a${": a".repeat(60_000)}`,
  "10,000 merge keys": `x: &x {a: text}\nextra_gated_fields:\n${lines(10_000, () => "  <<: *x")}`,
  "99 aliases in 2,000 keys": `a: &a text\n${lines(1_900, (i) => `k${i}: v`)}\nextra_gated_fields:\n${lines(99, (i) => `  f${i}: *a`)}`,
  "99 selects over 500 options": `o: &o\n${lines(500, (i) => `  - o${i}`)}\nextra_gated_fields:\n${lines(99, (i) => `  f${i}: {type: select, options: *o}`)}`,
  "3,000 broken values": lines(3_000, (i) => `k${i}: @a: b`),
  "3,000 broken fields": `extra_gated_fields:\n${lines(3_000, (i) => `  k${i}: a: b`)}`,
  "3,000 broken aliases": lines(3_000, () => "a: *b c: d"),
  "170,000 words like a key": "gated ".repeat(170_000),
  "80,000 switches that are off": "gated: false\n".repeat(80_000),
  "200,000 invisible characters": "a\u200bb\u200f ".repeat(100_000),
  "500 misspelt types": `extra_gated_fields:\n${lines(500, (i) => `  f${i}: txt`)}`,
  "10 MB in front": `---\n${"x".repeat(10_000_000)}\n---\n`,
  "10 MB behind": `---\na: 1\n---\n${"extra_gated_x: 1\n".repeat(600_000)}`,
  "100,000 dashes": "- ".repeat(100_000),
  "50,000 brackets": `a: ${"[".repeat(50_000)}`,
};
