import type { GateSettings, GatingGroup, SettingsAdapter } from "@sallyport/access";
import type { SettingsMessageOverrides } from "../messages/messages.types.ts";
import type { RefusedChange } from "../state/settings.machine.ts";
import type { SettingsClassNames } from "./slots.ts";

/** Whom a repo belongs to: mail goes there by default, and only organizations have members. */
export interface SettingsOwner {
  readonly kind: "user" | "organization";
  /** Where mail goes by default, where the host knows. */
  readonly addresses?: readonly string[];
}

export interface GateSettingsOptions {
  readonly adapter: SettingsAdapter;
  /** What a server has read already, for its HTML. */
  readonly initialData?: GateSettings | undefined;
  /** Where the form is posted before the script runs; the page's own address when absent. */
  readonly action?: string | undefined;
  /** A change that was posted and refused: shown at its control, with what was typed. */
  readonly refused?: RefusedChange | undefined;
  readonly owner?: SettingsOwner | undefined;
  /** False where no mail is sent; true when absent. */
  readonly mail?: boolean | undefined;
  /** Where a gating group's own settings are. */
  readonly groupHref?: ((group: GatingGroup) => string) | undefined;
  /** Hears of the settings whenever they are read or saved. */
  readonly onSettings?: ((settings: GateSettings) => void) | undefined;
  readonly messages?: SettingsMessageOverrides | undefined;
  readonly classNames?: SettingsClassNames | undefined;
  readonly className?: string | undefined;
}
