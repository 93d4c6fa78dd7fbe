// The server, and what it wants
export { createGateServer } from "./create-gate-server.ts";
export { DEFAULT_LIMITS } from "./http/rate-limit.ts";
export type { GateServer } from "./create-gate-server.ts";
export type { GateServerOptions } from "./gate-server-options.types.ts";
export type { RateLimit, RateLimits } from "./http/rate-limit.ts";
export type { Database } from "./store/database.types.ts";

// What a host brings along: accounts, repos, files, regions
export type { Account, Host, HostRepo, Membership } from "./host/host.types.ts";
export type { HostCollection, HostCollections } from "./host/host.types.ts";
export type { HostCommit, HostFile, OpenedFile } from "./host/host.types.ts";
export type { BlockedPlaces, LookupRegion, Region } from "./host/region.types.ts";

// What a host hears of: changes, faults, refusals
export { describeFault } from "./http/report-faults.ts";
export type { ChangeEvent, OnChange } from "./host/change.types.ts";
export type { Denial, OnDenied } from "./http/report-denials.ts";
export type { FaultContext, FaultHooks, LoggedFault, ReportFault } from "./http/report-faults.ts";

// For a host that renders pages itself
export { closedReason } from "./gate/closed-reason.ts";
export { Refusal } from "./http/refusal.ts";
export { faultsOf } from "./http/request-id.ts";
export { findTarget } from "./gate/target.ts";
export type { Asked } from "./gate/ask.ts";
export type { DenialReason, RefusalCode, RefusalOptions } from "./http/refusal.ts";
export type { RequestIdOf } from "./http/request-id.ts";
export type { Services } from "./services/services.types.ts";
export type { RepoParams, Target } from "./gate/target.ts";
export type { Submitted } from "./store/request-store.ts";
export type { Subject } from "./store/subject.types.ts";
export type { Basis } from "./store/versions.ts";

// Pages for refused forms
export { describeRefusal } from "./refused-form/describe-refusal.ts";
export type { RefusalPage, RefusedForm, RenderRefusal } from "./refused-form/refused-form.types.ts";

// Access tokens
export { TOKEN_NAME_MAX_LENGTH } from "./tokens/token-store.ts";
export type { NewToken, NewTokenResult, TokenInfo, TokenRole } from "./tokens/token-store.ts";

// Mail
export { startMailTicker } from "./mail/mail-ticker.ts";
export type { MailAddress, MailAttempt, MailOptions, MailRun } from "./mail/mail.types.ts";
export type { MailTransport, OutgoingMail } from "./mail/mail.types.ts";
export type { MailText, MailTranslation } from "./mail/messages/messages.types.ts";
export type { MailTicker, MailTickerOptions } from "./mail/mail-ticker.ts";

// People's data, and how long it is kept
export { openPeople } from "./people/open-people.ts";
export type { People } from "./people/open-people.ts";
export type { DeletedPerson, PersonData } from "./people/person-data.ts";
export type { Retention, Swept } from "./people/retention-store.ts";
export type { RequestEvent } from "./store/record-event.ts";

// Renames
export { openRepos } from "./store/open-repos.ts";
export type { Repos } from "./store/open-repos.ts";
export type { KnownRepo, Rename } from "./store/repo-names.ts";
