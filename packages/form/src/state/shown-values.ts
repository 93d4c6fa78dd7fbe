import type { AnswerIssue, FieldValues, GateModel } from "@sallyport/schema";

/**
 * The values of a form's controls, by field id. The DOM is the source of truth: a browser that restores or
 * autofills a form may fire no event.
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
  return values; // keys are field ids
}

// No day, and no answer that is empty.
const HALF_TYPED = "-";

/**
 * The values of a form's controls, to be checked: a half-typed native date is invalid, though the browser
 * posts it as empty.
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
