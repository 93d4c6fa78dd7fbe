// A gate's fields in react-hook-form, for hosts that use it: in a form of their own, or in a part of ours

export type { BoundGateFormFieldsProps } from "./hook-form/gate-form-fields.tsx";
export { GateFormFields } from "./hook-form/gate-form-fields.tsx";
export type { GateResolverOptions } from "./hook-form/gate-resolver.ts";
export { withGate } from "./hook-form/gate-resolver.ts";
export { useGateForm } from "./hook-form/use-gate-form.ts";
export type { FormValues } from "./internal/form-engine.types.ts";
