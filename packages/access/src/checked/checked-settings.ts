import type { SettingsAdapter } from "../ports/ports.types.ts";
import { type CheckedPort, portChecker } from "./checked-port.ts";

/**
 * The owner's port for settings, checked as `checkedReview()` checks a reviewer's. Asking again can take as
 * long as it needs; once it is aborted, it has two seconds to say how far it came.
 */
export const checkedSettings: CheckedPort<SettingsAdapter> = portChecker({
  methods: { load: true, save: true, agreements: true, askAgain: true },
  load: async () => (await import("./check-settings.ts")).checkSettings,
});
