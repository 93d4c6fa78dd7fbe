import type { Adapters, ApprovalMode, GateView, Repo } from "@sallyport/access";
import { ReviewDialog, type ReviewList } from "@sallyport/review";
import { Button, Icon, SallyportProvider } from "@sallyport/ui";
import { type ReactElement, useEffect, useState } from "react";
import { ApprovalControl } from "./approval-control.tsx";
import { reportPath } from "./repo-paths.ts";
import { useAdapters } from "./use-adapters.ts";
import { useReviewAddress } from "./use-review-address.ts";

/** What the owner's part needs on the server and in the browser alike. */
export interface OwnerIslandData {
  readonly repo: Repo;
  readonly gate: GateView["gate"];
  readonly gateFingerprint: string;
  readonly approvalMode: ApprovalMode;
  readonly pending: number;
  readonly nonce: string;
}

interface OwnerIslandProps {
  readonly data: OwnerIslandData;
}

/** The owner's part of the page: review, report, how new requests are approved. */
export function OwnerIsland({ data }: OwnerIslandProps): ReactElement {
  const { repo, gate, nonce } = data;
  const adapters = useAdapters(repo);
  const [place, setPlace] = useReviewAddress();
  const [mode, setMode] = useState(data.approvalMode);
  const pending = usePending(data.pending, adapters, place?.list);
  return (
    <SallyportProvider nonce={nonce}>
      <section className="sp-root app-owner" aria-label="For the owner">
        <Button variant="primary" onClick={() => setPlace({ list: "pending" })}>
          Review access requests ({pending})
        </Button>
        <a className="sp-button" href={reportPath(repo)} download>
          <Icon name="download" /> Download access report
        </a>
        <ApprovalControl
          mode={mode}
          save={async (next) => {
            await adapters.settings.save({ gated: next });
            setMode(next);
          }}
        />
        <ReviewDialog
          adapter={adapters.review}
          gate={gate}
          gateFingerprint={data.gateFingerprint}
          approvalMode={mode}
          open={place !== undefined}
          onOpenChange={(open) => setPlace(open ? { list: "pending" } : undefined)}
          value={place ?? { list: "pending" }}
          onValueChange={setPlace}
        />
      </section>
    </SallyportProvider>
  );
}

const EVERY = 5_000;

/** How many wait, followed while the page is visible. */
function usePending(initial: number, adapters: Adapters, list: ReviewList | undefined): number {
  const [pending, setPending] = useState(initial);
  // biome-ignore lint/correctness/useExhaustiveDependencies: opening and closing the modal is when the number is wanted anew
  useEffect(() => {
    const read = (): void => {
      if (document.visibilityState !== "visible") return;
      adapters.review.counts().then(
        (counts) => setPending(counts.pending),
        () => {}, // the old number stands until the next try
      );
    };
    read();
    const timer = setInterval(read, EVERY);
    return () => clearInterval(timer);
  }, [adapters, list]);
  return pending;
}
