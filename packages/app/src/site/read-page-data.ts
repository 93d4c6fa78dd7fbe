import type { GateServer, Target } from "@sallyport/server";
import { type GatedPlace, readCard } from "../folder/gated-place.ts";
import type { DatasetPageData, PersonBarData, RefusedAnswers } from "../pages/page.types.ts";
import { cardBody } from "./card-body.ts";
import type { FolderHost } from "./folder-host.ts";

interface PageDataOptions {
  readonly server: GateServer;
  readonly target: Target;
  readonly host: FolderHost;
  readonly cardPath: string;
  readonly place: GatedPlace;
  readonly bar: PersonBarData;
  readonly refused: RefusedAnswers | undefined;
}

/** All that the page shows to whoever asks for it; the owner's part for the owner alone. */
export async function readPageData(options: PageDataOptions): Promise<DatasetPageData> {
  const { server, target, host, cardPath, place, bar, refused } = options;
  const [view, files, card, counts] = await Promise.all([
    server.view(target),
    place.folder === undefined ? undefined : host.listFiles(target.repo),
    readCard(place),
    target.owner ? server.services.requests.counts(target.repo) : undefined,
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
