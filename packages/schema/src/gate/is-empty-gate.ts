import type { GateModel } from "./gate.types.ts";

/** Whether a gate asks and says nothing. */
export function isEmptyGate(gate: GateModel): boolean {
  return Object.values(gate).every(
    (part) => part === null || (Array.isArray(part) && part.length === 0),
  );
}
