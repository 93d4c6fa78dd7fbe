import type { GateField } from "@sallyport/schema";
import type { GateFormMessages } from "../messages/messages.types.ts";

/** What every control of a field gets. */
export interface FieldControlProps<Field extends GateField = GateField> {
  readonly field: Field;
  /** The control's DOM id. */
  readonly id: string;
  readonly labelId: string;
  readonly invalid: boolean;
  readonly describedBy: string | undefined;
  readonly disabled: boolean;
  readonly messages: GateFormMessages;
}
