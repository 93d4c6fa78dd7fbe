"use client";
import type { ReviewAdapter } from "@sallyport/access";
import { Button, Dialog, Icon } from "@sallyport/ui";
import { lazy, type ReactElement, Suspense, useState } from "react";
import type { ReviewMessages } from "../messages.ts";

const ReportForm = lazy(() =>
  import("./report-form.tsx").then((module) => ({ default: module.ReportForm })),
);

export interface ReportButtonProps {
  readonly adapter: ReviewAdapter;
  readonly words: ReviewMessages;
}

/** Opens what makes a report. */
export function ReportButton({ adapter, words }: ReportButtonProps): ReactElement {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="sm" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <Icon name="download" /> {words.report.open}
      </Button>
      <Dialog open={open} onOpenChange={setOpen}>
        <Suspense fallback={<p className="sp-list-note">{words.addAccess.loading}</p>}>
          <ReportForm adapter={adapter} words={words} onClose={() => setOpen(false)} />
        </Suspense>
      </Dialog>
    </>
  );
}
