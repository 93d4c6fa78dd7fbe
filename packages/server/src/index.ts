// The server

export type { GateServer, GateServerOptions } from "./create-gate-server.ts";
export { createGateServer } from "./create-gate-server.ts";
export type { Asked } from "./gate/ask.ts";
export { closedReason } from "./gate/closed-reason.ts";
// What a host brings along
export type {
  Account,
  Host,
  HostFile,
  HostRepo,
  Membership,
  OpenedFile,
} from "./host/host.types.ts";
export type { Target } from "./http/target.ts";
// For a host that renders pages of its own
export { findTarget } from "./http/target.ts";
// Telling people by mail
export type {
  MailAddress,
  MailAttempt,
  MailOptions,
  MailRun,
  MailTransport,
  OutgoingMail,
} from "./mail/mail.types.ts";
export { startMailTicker } from "./mail/mail-ticker.ts";
export type { RefusedForm } from "./routes/hub-ask.ts";
export type { Database } from "./store/database.types.ts";
