import type { GateServer, Target } from "@sallyport/server";
import { readCard } from "../folder/gated-place.ts";
import type { DatasetPageData, PersonBarData, RefusedAnswers } from "../pages/page.types.ts";
import { cardBody } from "./card-body.ts";
import type { FolderHost } from "./folder-host.ts";
import type { SiteRepo } from "./site-repo.types.ts";

interface PageDataOptions {
  readonly server: GateServer;
  readonly target: Target;
  readonly host: FolderHost;
  readonly site: SiteRepo;
  readonly bar: PersonBarData;
  readonly refused: RefusedAnswers | undefined;
}

/** All that the page shows to whoever asks for it; the owner's part for the owner alone. */
export async function readPageData(options: PageDataOptions): Promise<DatasetPageData> {
  const { server, target, host, site, bar, refused } = options;
  const { place, cardPath } = site;
  const [view, files, card, counts] = await Promise.all([
    server.view(target),
    place.folder === undefined ? undefined : host.listFiles(target.repo),
    readCard(place),
    target.owner ? server.services.requests.counts(target.subject) : undefined,
  ]);
  return {
    repo: target.repo,
    view,
    ...(files && { files }),
    cardText: cardBody(card),
    ...(counts && {
      owner: {
        pending: counts.pending,
        approvalMode: view.approvalMode,
        diagnostics: target.diagnostics,
        card: cardPath,
      },
    }),
    bar,
    ...(refused && { refused }),
  };
}
