// A gate: what a visitor meets in each state

export type { GateFormFieldProps } from "./fields/gate-form-field.tsx";
export { GateFormField } from "./fields/gate-form-field.tsx";
export type { GateProps } from "./gate/gate.tsx";
export { Gate } from "./gate/gate.tsx";
export type { GateController } from "./gate/use-gate.ts";
export { useGate } from "./gate/use-gate.ts";
// The form, in one line and as parts
export { GateForm } from "./gate-form/gate-form.tsx";
export type { Controls, GateFormProps } from "./gate-form/gate-form.types.ts";
export { GateFormBody } from "./gate-form/gate-form-body.tsx";
export { GateFormFields } from "./gate-form/gate-form-fields.tsx";
export { GateFormHeader } from "./gate-form/gate-form-header.tsx";
export { GateFormPrompt } from "./gate-form/gate-form-prompt.tsx";
export type { GateFormRootProps } from "./gate-form/gate-form-root.tsx";
export { GateFormRoot } from "./gate-form/gate-form-root.tsx";
export { GateFormConsent, GateFormSubmit } from "./gate-form/gate-form-submit.tsx";
export { GateFormSummary } from "./gate-form/gate-form-summary.tsx";
export type { FormClassNames, FormSlot } from "./gate-form/slots.ts";
export { FORM_SLOTS } from "./gate-form/slots.ts";
export type { FormMessageOverrides, FormMessages } from "./words/form-messages.ts";
// Words
export { formMessages } from "./words/form-messages.ts";
