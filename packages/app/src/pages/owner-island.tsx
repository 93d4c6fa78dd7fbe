import type { Adapters, GateView, Repo, GateSettings as Settings } from "@sallyport/access";
import { errorData, repoPath } from "@sallyport/access";
import { AccessReportButton, AddAccessButton, ReviewDialog } from "@sallyport/review";
import { GateSettings, type RefusedChange, type SettingsOwner } from "@sallyport/settings";
import { Button, type PollResult, SallyportProvider, useLatest, useRefresh } from "@sallyport/ui";
import { type ReactElement, useCallback, useState } from "react";
import { collectionPath, reportPath, settingsPath } from "./repo-paths.ts";
import { useSitePath } from "./site-path.ts";
import { useAdapters } from "./use-adapters.ts";
import { useReviewAddress } from "./use-review-address.ts";

/** What the owner's part needs on the server and in the browser alike. */
export interface OwnerIslandData {
  readonly repo: Repo;
  readonly gate: GateView["gate"];
  readonly gateFingerprint: string;
  readonly settings?: Settings;
  readonly refused?: RefusedChange;
  readonly ownedBy: SettingsOwner;
  readonly mail: boolean;
  readonly pending: number;
  readonly nonce: string;
}

interface OwnerIslandProps {
  readonly data: OwnerIslandData;
}

/** The owner's part of the page: the settings, and what leads from them to the requests. */
export function OwnerIsland({ data }: OwnerIslandProps): ReactElement {
  const { repo, gate, gateFingerprint, nonce, settings, refused, ownedBy, mail } = data;
  const at = useSitePath();
  const adapters = useAdapters(repo);
  const [place, setPlace] = useReviewAddress();
  const [mode, setMode] = useState(settings?.gated ?? false);
  const [changes, setChanges] = useState(0);
  const pending = usePending(data.pending, adapters, `${place?.list} ${changes}`);
  return (
    <SallyportProvider nonce={nonce}>
      <GateSettings
        adapter={adapters.settings}
        action={at(settingsPath(repo))}
        owner={ownedBy}
        mail={mail}
        groupHref={({ id }) => at(collectionPath(id))}
        onSettings={({ gated }) => setMode(gated)}
        initialData={settings}
        refused={refused}
        review={
          <Button variant="primary" size="sm" onClick={() => setPlace({ list: "pending" })}>
            Review access requests ({pending})
          </Button>
        }
        addAccess={
          <AddAccessButton
            adapter={adapters.review}
            onGranted={() => setChanges((count) => count + 1)}
          />
        }
        report={
          <>
            <AccessReportButton
              adapter={adapters.review}
              messages={{ report: { open: "Download access report" } }}
            />
            <noscript>
              <a href={at(reportPath(repo))} download className="sp-link">
                Download access report
              </a>
              <p className="app-muted">Reviewing requests and adding access require JavaScript.</p>
            </noscript>
          </>
        }
      />
      <ReviewDialog
        adapter={adapters.review}
        gate={gate}
        gateFingerprint={gateFingerprint}
        {...(mode && { approvalMode: mode })}
        signIn={
          <a className="sp-link" href={at(repoPath(repo))} target="_blank" rel="noopener">
            Open a new tab to log in
          </a>
        }
        open={place !== undefined}
        onOpenChange={(open) => setPlace(open ? { list: "pending" } : undefined)}
        value={place ?? { list: "pending" }}
        onValueChange={setPlace}
      />
    </SallyportProvider>
  );
}

const EVERY_MS = 5_000;

/** How many wait, followed while the page is visible; read again whenever `when` changes. */
function usePending(initial: number, adapters: Adapters, when: string): number {
  const [pending, setPending] = useState(initial);
  const latest = useLatest(pending);
  // biome-ignore lint/correctness/useExhaustiveDependencies: opening and closing the modal, and adding access, is when the number is wanted again
  const read = useCallback(async (): Promise<PollResult> => {
    try {
      const counts = await adapters.review.counts();
      setPending(counts.pending);
      return counts.pending === latest.current ? "same" : "changed";
    } catch (error) {
      // The old number stays until the next try.
      return errorData(error).code === "unauthenticated" ? "settled" : "failed";
    }
  }, [adapters, when]);
  useRefresh(read, { interval: EVERY_MS });
  return pending;
}
