import type { ApprovalMode } from "@sallyport/access";
import type { OnChange } from "./host/change.types.ts";
import type { Host } from "./host/host.types.ts";
import type { LookupRegion } from "./host/region.types.ts";
import type { RateLimits } from "./http/rate-limit.ts";
import type { OnDenied } from "./http/report-denials.ts";
import type { FaultHooks } from "./http/report-faults.ts";
import type { MailOptions } from "./mail/mail.types.ts";
import type { RefusedForm, RenderRefusal } from "./refused-form/refused-form.types.ts";
import type { Database } from "./store/database.types.ts";

/** What a server is made of: a host, a database, and how it behaves. */
export interface GateServerOptions extends Host, FaultHooks {
  /** Postgres, as a pool; `openPglite()` opens an embedded one. */
  readonly database: Database;
  /**
   * For how long a request waits while no connection becomes free, before it is answered 503, in ms;
   * 1,500 when absent. Raise it, and your pool's, for a database that sleeps.
   */
  readonly connectTimeout?: number;
  /** How a repo without settings is gated; `false` when absent, as on the Hub. */
  readonly defaultGated?: false | ApprovalMode;
  readonly clock?: () => Date;
  /**
   * The address that clients know this server by, such as `https://data.example.org`; it may have a path.
   * Links begin with it, and the origin of requests is compared with it. Absent: what trusted proxies
   * say, else the address of each request.
   */
  readonly publicUrl?: string;
  /** Other origins whose pages may call these routes, with a visitor's cookies (CORS). */
  readonly allowedOrigins?: readonly string[];
  /** Emails owners about requests and requesters about decisions; no emails if absent. */
  readonly mail?: MailOptions;
  /** Shows a refused request for access as a form again, with the answers in place. */
  readonly onRefusedForm?: RefusedForm;
  /** Renders the page for any other refused form of a browser; a plain English page if absent. */
  readonly renderRefusal?: RenderRefusal;
  /** Called with each refused attempt. */
  readonly onDenied?: OnDenied;
  /** Called with each change of access. */
  readonly onChange?: OnChange;
  /** How much one account or address may ask for; `DEFAULT_LIMITS` where absent, `false` for no limit. */
  readonly limits?: Partial<RateLimits> | false;
  /** Addresses or ranges of the proxies in front, whose `X-Forwarded-*` and `Forwarded` are believed. */
  readonly trustedProxies?: readonly string[];
  /** A header in which a trusted proxy puts the visitor's country (alpha-2), such as `CF-IPCountry`. */
  readonly regionHeader?: string;
  /** The location of an IP address. Called only with addresses from a trusted proxy. */
  readonly lookupRegion?: LookupRegion;
}
