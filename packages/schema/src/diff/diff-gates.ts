import type { GateModel } from "../gate/gate.types.ts";
import { diffFields } from "./diff-fields.ts";
import type { GateChange } from "./gate-change.types.ts";
import { matchFields, type Place } from "./match-fields.ts";

const WORDS = ["heading", "description", "prompt", "buttonContent", "afterRequest"] as const;

/**
 * What has changed from one gate to another: the card's own words first, then its questions in the order
 * of the gate as it is now, then those that are gone. Never empty where fingerprints differ; where they are
 * the same, only what is shown after asking can have changed. Of a text of several lines, those that both
 * begin and end with are left out.
 */
export function diffGates(before: GateModel, after: GateModel): readonly GateChange[] {
  const { kept, added, removed } = matchFields(before.fields, after.fields);
  const isMoved = kept.some(([from], i) => from.index < (kept[i - 1]?.[0].index ?? 0));
  return [
    ...WORDS.flatMap((kind): readonly GateChange[] => {
      const [was = null, is = null] = [before[kind], after[kind]];
      return was === is ? [] : [{ kind, ...passages(was, is) }];
    }),
    ...diffRegions(before, after),
    ...inOrder(kept, added),
    ...removed.map((field): GateChange => ({ kind: "fieldRemoved", name: field.name })),
    ...(isMoved ? [{ kind: "fieldsMoved" } as const] : []),
  ];
}

function diffRegions(before: GateModel, after: GateModel): readonly GateChange[] {
  const [was, is] = [before.euDisallowed, after.euDisallowed];
  return was === is ? [] : [{ kind: "euDisallowed", before: flag(was), after: flag(is) }];
}

function flag(value: boolean | null): string | null {
  return value === null ? null : String(value);
}

function inOrder(
  kept: readonly (readonly [Place, Place])[],
  added: readonly Place[],
): readonly GateChange[] {
  const changes = [
    ...kept.map(([from, to]) => [to, diffFields(from.field, to.field)] as const),
    ...added.map((to) => [to, [{ kind: "fieldAdded", name: to.field.name }]] as const),
  ] satisfies (readonly [Place, readonly GateChange[]])[];
  return changes.sort(([a], [b]) => a.index - b.index).flatMap(([, list]) => list);
}

/** Two texts without the lines that both begin and end with. */
function passages(
  before: string | null,
  after: string | null,
): Pick<GateChange, "before" | "after"> {
  if (before === null || after === null) return { before, after };
  const [was, is] = [before.split("\n"), after.split("\n")];
  let start = 0;
  while (start < was.length && start < is.length && was[start] === is[start]) start += 1;
  let end = 0;
  const most = Math.min(was.length, is.length) - start;
  while (end < most && was.at(-1 - end) === is.at(-1 - end)) end += 1;
  const cut = (lines: readonly string[]): string =>
    lines.slice(start, lines.length - end).join("\n");
  return { before: cut(was), after: cut(is) };
}
