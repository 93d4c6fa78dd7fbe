import type { GateField } from "../gate/gate.types.ts";
import { diffFields } from "./diff-fields.ts";

/** A field and its index in its gate. */
export interface Place {
  readonly field: GateField;
  readonly index: number;
}

export interface MatchedFields {
  /** Pairs of before and after, in the order of after. */
  readonly kept: readonly (readonly [Place, Place])[];
  readonly added: readonly Place[];
  readonly removed: readonly GateField[];
}

/**
 * Which fields of two gates are the same question: those with the same label, as for answers. A removed label
 * and a new one are the same question only at the same index and with everything else equal.
 */
export function matchFields(
  before: readonly GateField[],
  after: readonly GateField[],
): MatchedFields {
  const left = new Map<string, Place[]>();
  before.forEach((field, index) => {
    const same = left.get(field.name) ?? [];
    left.set(field.name, [...same, { field, index }]);
  });
  const kept: (readonly [Place, Place])[] = [];
  const unknown: Place[] = [];
  after.forEach((field, index) => {
    const from = left.get(field.name)?.shift();
    if (from) kept.push([from, { field, index }]);
    else unknown.push({ field, index });
  });
  const gone = new Map([...left.values()].flat().map((place) => [place.index, place]));
  const added = unknown.filter((to) => {
    const from = gone.get(to.index);
    if (!from || !isRenamed(from.field, to.field)) return true;
    gone.delete(to.index);
    kept.push([from, to]);
    return false;
  });
  kept.sort(([, a], [, b]) => a.index - b.index);
  return {
    kept,
    added,
    removed: [...gone.values()].sort((a, b) => a.index - b.index).map(({ field }) => field),
  };
}

function isRenamed(before: GateField, after: GateField): boolean {
  const changes = diffFields(before, after);
  return changes.length === 1 && changes[0]?.kind === "fieldRenamed";
}
