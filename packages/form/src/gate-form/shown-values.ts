import type { FieldValues, GateModel } from "@sallyport/schema";

/**
 * What stands in a form's controls, by field id: the truth about a form, whoever wrote it there. A
 * browser that restores or fills a form in need not tell any script.
 */
export function shownValues(gate: GateModel, form: HTMLFormElement): FieldValues {
  const shown = new FormData(form);
  const values: Record<string, string | boolean> = {};
  for (const { id, type } of gate.fields) {
    if (type === "checkbox") values[id] = shown.has(id);
    else {
      const text = shown.get(id);
      if (typeof text === "string") values[id] = text;
    }
  }
  return values; // keys are ours
}
