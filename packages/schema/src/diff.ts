// An entry of its own: only those who show what has changed have a use for it.
export { diffGates } from "./diff/diff-gates.ts";
export type { GateChange, GateChangeKind } from "./diff/gate-change.types.ts";
