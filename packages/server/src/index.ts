// The server

export type { GateServer } from "./create-gate-server.ts";
export { createGateServer } from "./create-gate-server.ts";
export type { Asked } from "./gate/ask.ts";
export { closedReason } from "./gate/closed-reason.ts";
export type { GateServerOptions } from "./gate-server-options.types.ts";
// What a host brings along
export type { ChangeEvent, OnChange } from "./host/change.types.ts";
export type {
  Account,
  Host,
  HostCollection,
  HostCollections,
  HostFile,
  HostRepo,
  Membership,
  OpenedFile,
} from "./host/host.types.ts";
export type { LookupRegion, Region } from "./host/region.types.ts";
export type { RateLimit, RateLimits } from "./http/rate-limit.ts";
export { DEFAULT_LIMITS } from "./http/rate-limit.ts";
export type { DenialReason } from "./http/refusal.ts";
// For a host that renders pages of its own
export { Refusal } from "./http/refusal.ts";
export type { Denial, OnDenied } from "./http/report-denials.ts";
export type { FaultContext, FaultHooks, LoggedFault, ReportFault } from "./http/report-faults.ts";
export { describeFault } from "./http/report-faults.ts";
export { faultsOf } from "./http/request-id.ts";
export type { Target } from "./http/target.ts";
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
// People's data
export type { People } from "./people/open-people.ts";
export { openPeople } from "./people/open-people.ts";
export type { DeletedPerson, PersonData } from "./people/person-data.ts";
export type { Retention, Swept } from "./people/retention-store.ts";
// Pages for refused forms
export { describeRefusal } from "./refused-form/describe-refusal.ts";
export type { RefusalPage, RefusedForm, RenderRefusal } from "./refused-form/refused-form.types.ts";
export type { Database } from "./store/database.types.ts";
// Renames
export type { Repos } from "./store/open-repos.ts";
export { openRepos } from "./store/open-repos.ts";
export type { KnownRepo, Rename } from "./store/repo-names.ts";
export type { Subject } from "./store/subject.types.ts";
export type { NewTokenResult, TokenInfo, TokenRole } from "./tokens/token-store.ts";
export { TOKEN_NAME_MAX_LENGTH } from "./tokens/token-store.ts";
