// The whole gate: what a visitor meets in each state
export { Gate, type GateProps } from "./gate/gate.tsx";
export { useGate, type GateController, type UseGateOptions } from "./state/use-gate.ts";
export type { FormSection, GateOptions } from "./gate/gate.types.ts";

// The gate as parts: each renders in its stages, and nothing in others
export { GateRoot, type GateRootProps } from "./gate/gate-root.tsx";
export { GateNotices } from "./gate/gate-notices.tsx";
export { GateLoading } from "./gate/gate-loading.tsx";
export { GateUnreachable } from "./gate/gate-unreachable.tsx";
export { GateStatus } from "./gate/gate-status.tsx";
export { GateAfterRequest } from "./gate/gate-after-request.tsx";
export { GateSent } from "./gate/gate-sent.tsx";
export { GateContent } from "./gate/gate-content.tsx";
export { GateUnsentAnswers } from "./gate/gate-unsent-answers.tsx";
export { GateElsewhere } from "./gate/gate-elsewhere.tsx";
export { GateSignedOut } from "./gate/gate-signed-out.tsx";
export { GateNewTerms } from "./gate/gate-new-terms.tsx";
export { GateRequestForm } from "./gate/gate-request-form.tsx";
export { useGateState, type GateState } from "./gate/gate.context.ts";
export type { GateStage } from "./state/gate-stage.ts";
export type { FilledForm, FormLoss } from "./state/keep-answers.ts";

// The form alone
export { GateForm } from "./gate-form/gate-form.tsx";
export type {
  Controls,
  FormAction,
  FormComponents,
  GateFormProps,
  GateTranslation,
  SectionPart,
  SubmitDetails,
  SubmitOutcome,
} from "./internal/gate-form.types.ts";

// The form as parts, and what a part of a host's own needs
export { GateFormRoot, type GateFormRootProps } from "./gate-form/gate-form-root.tsx";
export { GateFormHeader } from "./gate-form/gate-form-header.tsx";
export { GateFormPrompt } from "./gate-form/gate-form-prompt.tsx";
export { GateFormBody } from "./gate-form/gate-form-body.tsx";
export { GateFormSummary } from "./gate-form/gate-form-summary.tsx";
export { GateFormFields } from "./gate-form/gate-form-fields.tsx";
export { GateFormField, type GateFormFieldProps } from "./fields/gate-form-field.tsx";
export { GateFormConsent, GateFormSubmit } from "./gate-form/gate-form-submit.tsx";
export { useGateFormState, type GateFormState } from "./internal/gate-form.context.ts";
export { useGateField, type BoundGateField } from "./fields/use-gate-field.ts";
export type { GateFormController } from "./internal/controller.types.ts";
export type { FieldStore } from "./internal/field-store.types.ts";
export type { FieldError, FormErrors, ShownStatus } from "./internal/form-status.types.ts";

// Look
export { FORM_SLOTS, type FormClassNames, type FormSlot } from "./internal/slots.ts";
export { GATE_SLOTS, type GateClassNames, type GateSlot } from "./gate/gate-slots.ts";

// Messages
export { en as formMessages } from "./messages/en.ts";
export type { AllFormMessages, FormMessageOverrides } from "./messages/messages.types.ts";
export type { FormMessages, FormTranslation, GateFormMessages } from "./messages/messages.types.ts";
