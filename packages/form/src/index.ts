// The whole gate: what a visitor meets in each state
export { Gate } from "./gate/gate.tsx";
export { useGate } from "./state/use-gate.ts";
export type { GateProps } from "./gate/gate.tsx";
export type { GateController, UseGateOptions } from "./state/use-gate.ts";

// The form alone
export { GateForm } from "./gate-form/gate-form.tsx";
export type { Controls, FormAction, FormComponents } from "./internal/gate-form.types.ts";
export type { GateFormProps, GateTranslation } from "./internal/gate-form.types.ts";
export type { SubmitDetails, SubmitOutcome } from "./internal/gate-form.types.ts";

// The form as parts
export { GateFormRoot } from "./gate-form/gate-form-root.tsx";
export { GateFormHeader } from "./gate-form/gate-form-header.tsx";
export { GateFormPrompt } from "./gate-form/gate-form-prompt.tsx";
export { GateFormBody } from "./gate-form/gate-form-body.tsx";
export { GateFormSummary } from "./gate-form/gate-form-summary.tsx";
export { GateFormFields } from "./gate-form/gate-form-fields.tsx";
export { GateFormField } from "./fields/gate-form-field.tsx";
export { GateFormConsent, GateFormSubmit } from "./gate-form/gate-form-submit.tsx";
export type { GateFormRootProps } from "./gate-form/gate-form-root.tsx";
export type { GateFormFieldProps } from "./fields/gate-form-field.tsx";

// Look
export { FORM_SLOTS } from "./internal/slots.ts";
export type { FormClassNames, FormSlot } from "./internal/slots.ts";

// Words
export { formMessages } from "./words/form-messages.ts";
export type { FormMessageOverrides, FormMessages } from "./words/form-messages.ts";
export type { FormTranslation } from "./words/form-messages.ts";
