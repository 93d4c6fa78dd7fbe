import type { GateField, SelectField } from "../gate/gate.types.ts";
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
  if (before.type === "select" && after.type === "select") {
    changes.push(...diffOptions(before, after));
  }
  if (before.type === after.type) changes.push(...diffLimits(before, after));
  return changes;
}

function diffOptions(before: SelectField, after: SelectField): readonly GateChange[] {
  const labels = ({ options }: SelectField): readonly string[] => options.map((o) => o.label);
  const pairs = ({ options }: SelectField): string =>
    JSON.stringify(options.map((o) => [o.label, o.value]));
  if (pairs(before) === pairs(after)) return [];
  const [was, is] = [labels(before), labels(after)];
  return [
    {
      kind: "fieldOptions",
      name: after.name,
      before: was.filter((label) => !is.includes(label)),
      after: is.filter((label) => !was.includes(label)),
    },
  ];
}

const LIMITS = ["multiline", "maxLength", "min", "max", "preferred"] as const;

function diffLimits(before: GateField, after: GateField): readonly GateChange[] {
  return LIMITS.flatMap((kind): readonly GateChange[] => {
    const [was, is] = [limit(before, kind), limit(after, kind)];
    return JSON.stringify(was) === JSON.stringify(is)
      ? []
      : [{ kind, name: after.name, before: was, after: is }];
  });
}

/** What a field says of its answers, as text; null where it says nothing. */
function limit(field: GateField, kind: (typeof LIMITS)[number]): string | readonly string[] | null {
  const { [kind]: value = null } = field as { readonly [Kind in typeof kind]?: unknown }; // each type has its own
  return value === null || Array.isArray(value) ? value : String(value);
}
