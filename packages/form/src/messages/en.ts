import { enForm } from "./en-form.ts";
import { enGate } from "./en-gate.ts";

type En = typeof enForm & { readonly gate: typeof enGate };

/** The English that a gate loads with itself. */
export const en: En = { ...enForm, gate: enGate };
