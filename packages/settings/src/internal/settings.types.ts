import type { GateSettings, GatingGroup, OnError, SettingsAdapter } from "@sallyport/access";
import type { SettingsMessageOverrides } from "../messages/messages.types.ts";
import type { RefusedChange } from "../state/settings.machine.ts";
import type { SettingsClassNames } from "./slots.ts";

/** A repository's owner: email goes there by default, and only organizations have members. */
export interface SettingsOwner {
  readonly kind: "user" | "organization";
  /** Where email goes by default, if the host knows. */
  readonly addresses?: readonly string[];
}

export interface GateSettingsOptions {
  readonly adapter: SettingsAdapter;
  /** Settings that the server has already loaded, for server rendering. */
  readonly initialData?: GateSettings | undefined;
  /** Where the form posts without JavaScript; the page's address if absent. */
  readonly action?: string | undefined;
  /** A posted change that was refused: shown at its control, with what was typed. */
  readonly refused?: RefusedChange | undefined;
  readonly owner?: SettingsOwner | undefined;
  /** False if email isn't set up; true if absent. */
  readonly mail?: boolean | undefined;
  /** Returns the URL of a gating group's settings. */
  readonly groupHref?: ((group: GatingGroup) => string) | undefined;
  /** Called when the settings are loaded or saved. */
  readonly onSettings?: ((settings: GateSettings) => void) | undefined;
  /**
   * Called with each failure of the adapter and its method, such as `settings.save`, for your logs. If
   * absent, those that should never happen are logged to the console.
   */
  readonly onError?: OnError | undefined;
  readonly messages?: SettingsMessageOverrides | undefined;
  readonly classNames?: SettingsClassNames | undefined;
  readonly className?: string | undefined;
}
