import type { ChangesMessages } from "@sallyport/changes";
import type { MessageOverrides, TranslatedMessages } from "@sallyport/ui";
import type { enField } from "./en-field.ts";
import type { enForm } from "./en-form.ts";
import type { enGate } from "./en-gate.ts";

/** The messages of a form without a gate around it. */
export type GateFormMessages = typeof enForm;

/** The messages that a gate and its form load with themselves. */
export type FormMessages = GateFormMessages & { readonly gate: typeof enGate };

/** The messages that load with a field. */
export type FieldMessages = typeof enField;

/** Those, and the messages that load with the part that shows them. */
export type AllFormMessages = FormMessages & {
  readonly changes: ChangesMessages;
  readonly field: typeof enField;
};

/** A host's messages: any of them, in place of the language's. */
export type FormMessageOverrides = MessageOverrides<AllFormMessages>;

/** Every message, in one language. */
export type FormTranslation = TranslatedMessages<AllFormMessages>;

declare module "@sallyport/ui/messages" {
  interface PackageMessages {
    readonly form: FormMessageOverrides;
  }
}
