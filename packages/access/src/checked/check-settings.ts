import type { SettingsAdapter } from "../ports/ports.types.ts";
import { asAgreements, asAskAgainResult } from "../shapes/read-agreements.ts";
import { asSettings } from "../shapes/read-settings.ts";
import type { Check } from "./checked.types.ts";
import { portCheck } from "./port-check.ts";

const SETTINGS = 'GateSettings, which has gated: false | "auto" | "manual"';
// Asking again says how far it came when it is stopped, if it is given the time.
const STOPPING_MS = 2_000;

export const checkSettings: Check = portCheck<SettingsAdapter>("settings", {
  load: { shape: SETTINGS, read: asSettings },
  save: { shape: SETTINGS, read: asSettings },
  agreements: { shape: "Agreements", read: asAgreements },
  askAgain: {
    shape: "{ asked: { accepted: number, pending: number }, missed: number }",
    read: asAskAgainResult,
    limits: () => ({ patience: STOPPING_MS }),
  },
});
