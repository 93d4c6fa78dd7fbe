/** The names under which the form's controls are posted. */
export const POSTED = {
  /** The settings that the owner saw, as JSON. */
  seen: "_sp_seen",
  /** The controls that were in the form, once each: what is not ticked is not posted. */
  control: "_sp_control",
  access: "access",
  approval: "approval",
  frequency: "frequency",
  email: "email",
  members: "members",
} as const;
