import { changesMessages } from "@sallyport/changes";
import { en } from "./en.ts";
import { enField } from "./en-field.ts";
import type { AllFormMessages } from "./messages.types.ts";

/** Every English message, for tests and scripts. A bundle must not import it: the late messages would be eager. */
export const allEnglish: AllFormMessages = {
  ...en,
  changes: changesMessages,
  field: { ...en.field, ...enField },
};
