"use client";
import type { AccessErrorData, ReviewAdapter } from "@sallyport/access";
import { Button, Icon } from "@sallyport/ui";
import { type ReactElement, useState } from "react";
import type { ReviewMessages } from "../messages.ts";
import { errorData } from "../review/use-review.ts";
import { saveFile } from "./save-file.ts";

export interface ReportButtonProps {
  readonly adapter: ReviewAdapter;
  readonly words: ReviewMessages;
  readonly onFailed: (error: AccessErrorData) => void;
}

/** Downloads the Hub's report. */
export function ReportButton({ adapter, words, onFailed }: ReportButtonProps): ReactElement {
  const [busy, setBusy] = useState(false);
  const download = async (): Promise<void> => {
    setBusy(true);
    try {
      saveFile(await adapter.report({ format: "json" }));
    } catch (error) {
      onFailed(errorData(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button size="sm" busy={busy} onClick={download}>
      <Icon name="download" /> {words.report.open}
    </Button>
  );
}
