// The only entry that brings a YAML parser along.
export { parseCard } from "./card/parse-card.ts";
export type { CardOptions } from "./card/parse-card.ts";
export { saysNothingOfGate } from "./card/says-nothing-of-gate.ts";
export type { ParsedGate } from "./read/parse-gate.ts";
