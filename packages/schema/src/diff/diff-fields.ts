import type { AgreedExtras } from "../gate/agreed-extras.ts";
import { agreedExtras } from "../gate/agreed-extras.ts";
import type { GateField } from "../gate/gate.types.ts";
import type { GateChange } from "./gate-change.types.ts";

/** What has changed in one question. Fields of two types share their label and what is said of it. */
export function diffFields(before: GateField, after: GateField): readonly GateChange[] {
  const { name } = after;
  const changes: GateChange[] = [];
  if (before.name !== name) {
    changes.push({ kind: "fieldRenamed", name, before: before.name, after: name });
  }
  if (before.type !== after.type) {
    changes.push({ kind: "fieldType", name, before: before.type, after: after.type });
  }
  if (before.required !== after.required) {
    changes.push({ kind: after.required ? "fieldRequired" : "fieldOptional", name });
  }
  if (before.description !== after.description) {
    const [was = null, is = null] = [before.description, after.description];
    changes.push({ kind: "fieldDescription", name, before: was, after: is });
  }
  if (before.type === after.type) changes.push(...diffExtras(before, after));
  return changes;
}

function diffExtras(before: GateField, after: GateField): readonly GateChange[] {
  const [was, is] = [agreedExtras(before), agreedExtras(after)];
  const keys = Object.keys(is) as (keyof AgreedExtras)[]; // the row of the type has no other
  return keys.flatMap((key): readonly GateChange[] => {
    if (JSON.stringify(was[key]) === JSON.stringify(is[key])) return [];
    const { name } = after;
    return key === "options"
      ? [{ kind: "fieldOptions", name, ...diffLabels(was.options ?? [], is.options ?? []) }]
      : [{ kind: key, name, before: inWords(was[key]), after: inWords(is[key]) }];
  });
}

function diffLabels(
  before: AgreedExtras["options"],
  after: AgreedExtras["options"],
): Pick<GateChange, "before" | "after"> {
  const [was, is] = [before.map(([label]) => label), after.map(([label]) => label)];
  return {
    before: was.filter((label) => !is.includes(label)),
    after: is.filter((label) => !was.includes(label)),
  };
}

/** What a field says of its answers, as text; null where it says nothing. */
function inWords(
  value: AgreedExtras[Exclude<keyof AgreedExtras, "options">] | null = null,
): string | readonly string[] | null {
  return value === null || typeof value === "object" ? value : String(value);
}
