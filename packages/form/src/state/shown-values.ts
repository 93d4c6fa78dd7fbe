import type { AnswerIssue, FieldValues, GateModel } from "@sallyport/schema";

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

// No day, and no answer that is empty.
const HALF_TYPED = "-";

/**
 * What stands in a form's controls, to be checked: a native date that is typed in part is no day, though
 * the browser posts it as if nothing had been typed.
 */
export function typedValues(gate: GateModel, form: HTMLFormElement): FieldValues {
  const half = gate.fields.filter(({ id }) => isHalfTyped(form, id));
  return {
    ...shownValues(gate, form),
    ...Object.fromEntries(half.map(({ id }) => [id, HALF_TYPED])),
  };
}

/** Whether a native control within an element holds what it cannot tell: a part of a date. */
export function isHalfTyped(within: Element, fieldId: string): boolean {
  const control = within.querySelector<HTMLInputElement>(`input[name="${fieldId}"]`);
  return control?.validity?.badInput === true;
}

/** The dates of a form that are typed in part, as issues. */
export function halfTypedIssues(gate: GateModel, form: HTMLFormElement): readonly AnswerIssue[] {
  return gate.fields
    .filter(({ id }) => isHalfTyped(form, id))
    .map(({ id, name }) => ({ code: "not-a-date", fieldId: id, name, message: "" }));
}
