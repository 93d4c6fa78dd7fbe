import type { GateSettings, GatingGroup, MailProblem } from "../ports/ports.types.ts";
import { anyText, oneOf, textAt, timeOf } from "./fields.ts";
import { asShape, readShape, type Shape } from "./shape.ts";
import { wrong } from "./shape-error.ts";

const GROUP: Shape<GatingGroup> = { must: { id: anyText }, may: { title: textAt("title") } };
const MAIL_PROBLEM: Shape<MailProblem> = {
  must: {
    address: anyText,
    // A reason that is not known says no more than that mail is late.
    reason: (value) => (value === "refused" || value === "given-up" ? value : "delayed"),
    since: timeOf,
  },
  may: {},
};
const SETTINGS: Shape<GateSettings> = {
  must: {
    gated: (value) => {
      if (value === false || value === "auto" || value === "manual") return value;
      throw wrong("gated", value, typeof value === "string" ? "string" : "boolean");
    },
  },
  may: {
    notificationsMode: oneOf("bulk", "real-time"),
    notificationsEmail: textAt("notificationsEmail"),
    orgMembersGated: oneOf(true, false),
    group: (value) => asShape(value, GROUP, "group"),
    // Those that can be read: settings are usable without them.
    mailProblems: (value) =>
      Array.isArray(value) ? value.flatMap((one) => readShape(one, MAIL_PROBLEM) ?? []) : [],
  },
};

export function asSettings(value: unknown): GateSettings {
  return asShape(value, SETTINGS);
}
