import type { DefinedGate, FieldDefinition, GateDefinition } from "./define-gate.types.ts";
import { EMPTY_GATE } from "./empty-gate.ts";
import type { GateField, SelectOption } from "./gate.types.ts";

/**
 * A gate written in TypeScript: the compiler knows its labels and the types of its answers. Throws
 * where labels are doubled or a select has no options.
 */
export function defineGate<const Fields extends readonly FieldDefinition[]>(
  definition: Omit<GateDefinition, "fields"> & { readonly fields: Fields },
): DefinedGate<Fields> {
  const names = new Set<string>();
  const fields = definition.fields.map((field, index): GateField => {
    if (names.has(field.name)) {
      throw new Error(
        `@sallyport/schema: two fields are called ${JSON.stringify(field.name)}. Answers are kept by label. Rename one.`,
      );
    }
    names.add(field.name);
    const base = { ...field, id: `f${index}`, required: field.required ?? true };
    if (base.type !== "select") return base;
    if (base.options.length === 0) {
      throw new Error(
        `@sallyport/schema: the select ${JSON.stringify(field.name)} has no options, so no one could answer it. Give it some.`,
      );
    }
    return { ...base, options: base.options.map(optionOf) };
  });
  const said = Object.entries(definition).filter(([, part]) => part !== undefined);
  return {
    ...EMPTY_GATE,
    ...Object.fromEntries(said),
    // Built field by field from the definition, which the compiler cannot follow through `map`.
    fields: fields as unknown as DefinedGate<Fields>["fields"],
  };
}

function optionOf(option: string | SelectOption): SelectOption {
  return typeof option === "string" ? { label: option, value: option } : option;
}
