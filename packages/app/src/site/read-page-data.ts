import type { GateSettings, GateView } from "@sallyport/access";
import type { GateModel } from "@sallyport/schema";
import type { GateServer, Target } from "@sallyport/server";
import type { RefusedChange } from "@sallyport/settings";
import { readCard } from "../folder/gated-place.ts";
import type { DatasetPageData, OwnerView, RefusedAnswers } from "../pages/page.types.ts";
import { cardBody } from "./card-body.ts";
import type { FolderHost } from "./folder-host.ts";
import { barOf, type SitePeople } from "./person-routes.ts";
import { sessionAdapters } from "./session-adapters.ts";
import type { SiteRepo } from "./site-repo.types.ts";

interface PageDataOptions {
  readonly server: GateServer;
  readonly request: Request;
  readonly target: Target;
  readonly host: FolderHost;
  readonly site: SiteRepo;
  readonly people: SitePeople;
  /** Whether any mail is sent. */
  readonly mail: boolean;
  readonly refused: RefusedAnswers | undefined;
  readonly refusedSettings: RefusedChange | undefined;
}

/** Everything the page shows to the requester; the owner's part only for the owner. */
export async function readPageData(options: PageDataOptions): Promise<DatasetPageData> {
  const { server, request, target, host, site, people, refused } = options;
  const { place } = site;
  const [view, files, card, owner] = await Promise.all([
    server.view(target),
    place.folder === undefined ? undefined : host.listFiles(target.repo),
    readCard(place),
    target.owner ? readOwnerView(options) : undefined,
  ]);
  const earlierGate = await earlierGateOf(server, view);
  return {
    repo: target.repo,
    view,
    ...(earlierGate && { earlierGate }),
    ...(files && { files }),
    cardText: cardBody(card),
    ...(owner && { owner }),
    bar: barOf(people, request),
    ...(refused && { refused }),
  };
}

async function earlierGateOf(
  server: GateServer,
  { status, agreedTo, gateFingerprint }: GateView,
): Promise<GateModel | undefined> {
  if (status !== "reset" || agreedTo === undefined || agreedTo === gateFingerprint)
    return undefined;
  return server.services.repos.findGate(agreedTo);
}

// As many as the mail goes to.
const MOST_OWNERS = 5;

async function readOwnerView(options: PageDataOptions): Promise<OwnerView> {
  const { server, request, target, site, people, mail, refusedSettings } = options;
  const { repo, subject, diagnostics } = target;
  const [counts, settings] = await Promise.all([
    server.services.requests.counts(subject),
    readSettings(server, request, target),
  ]);
  return {
    pending: counts.pending,
    ...(settings && { settings }),
    ...(refusedSettings && { refusedSettings }),
    ownedBy: {
      kind: people.isOrganization(repo.id.split("/")[0] ?? "") ? "organization" : "user",
      addresses: people
        .owners(repo)
        .slice(0, MOST_OWNERS)
        .map(({ email }) => email),
    },
    mail,
    diagnostics,
    card: site.cardPath,
  };
}

/** Read as the page's script reads them; undefined for a read-only token. */
async function readSettings(
  server: GateServer,
  request: Request,
  { repo }: Target,
): Promise<GateSettings | undefined> {
  try {
    return await sessionAdapters(server, request, repo).settings.load();
  } catch {
    return undefined;
  }
}
