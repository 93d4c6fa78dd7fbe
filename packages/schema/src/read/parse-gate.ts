import { GATE_DIAGNOSTICS } from "../diagnostics/codes.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.types.ts";
import { Findings } from "../diagnostics/findings.ts";
import type { GateModel } from "../gate/gate.types.ts";
import { objectReader } from "./object-reader.ts";
import { readGate } from "./read-gate.ts";

/** A gate with what was found while reading it. A diagnostic of severity `error` closes the gate. */
export interface ParsedGate {
  readonly gate: GateModel;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The gate of a card whose metadata is already an object; no YAML parser is needed.
 * Never throws on content. Diagnostics have a path and no range.
 */
export function parseGate(metadata: unknown): ParsedGate {
  const findings = new Findings(GATE_DIAGNOSTICS);
  const gate = readGate({ reader: objectReader, findings }, metadata);
  return { gate, diagnostics: findings.sorted() };
}
