import { enForm } from "./en-form.ts";
import { enGate } from "./en-gate.ts";
import type { FormMessages } from "./messages.types.ts";

/** The English that a gate loads with itself. */
export const en: FormMessages = { ...enForm, gate: enGate };
