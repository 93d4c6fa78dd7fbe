"use client";
import type { ReportOptions, RequestCounts, ReviewAdapter } from "@sallyport/access";
import { Button, DialogTitle, formatMessage, useFirstFocus, useSallyport } from "@sallyport/ui";
import { type ReactElement, useState } from "react";
import { lossWords } from "../internal/loss-words.ts";
import { problemWords } from "../internal/problem-words.ts";
import { useLateWords } from "../internal/use-late-words.ts";
import { reportWords } from "../messages/report-words.ts";
import type { ReviewMessages } from "../messages/review-messages.ts";
import { useReport } from "../state/use-report.ts";
import { ReportProgress } from "./report-progress.tsx";
import { saveFile } from "./save-file.ts";

export interface ReportFormProps {
  readonly adapter: ReviewAdapter;
  readonly words: ReviewMessages;
  /** Of all lists, so that a long report can say how much is left. */
  readonly counts: RequestCounts | undefined;
  readonly onClose: () => void;
}

const late = { report: reportWords };

const FORMATS: readonly ReportOptions["format"][] = ["json", "jsonl", "csv"];

/** Chooses a format and downloads the report; a long one can be cancelled. */
export function ReportForm({ adapter, words, counts, onClose }: ReportFormProps): ReactElement {
  const { locale } = useSallyport();
  const total = counts && counts.pending + counts.accepted + counts.rejected + counts.reset;
  const { report: texts } = useLateWords(late, words);
  const [format, setFormat] = useState<ReportOptions["format"]>("json");
  const [lost, setLost] = useState<string>();
  const chosen = useFirstFocus<HTMLInputElement>();
  const { working, rows, error, request, cancel } = useReport({
    adapter,
    onReport: (report) => {
      saveFile(report);
      const losses = lossWords(report, texts, locale);
      if (losses === undefined) onClose();
      else setLost(losses);
    },
  });
  const problem = error
    ? formatMessage(texts.failed, { problem: problemWords(error, words) }, locale)
    : lost;
  return (
    <form
      className="sp-add-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (working) return;
        setLost(undefined);
        void request(format);
      }}
    >
      <DialogTitle asChild>
        <h2>{texts.title}</h2>
      </DialogTitle>
      <fieldset className="sp-people">
        <legend className="sp-label">{texts.format}</legend>
        {FORMATS.map((name) => (
          <label key={name} className="sp-people-one">
            <input
              ref={format === name ? chosen : undefined}
              type="radio"
              name="format"
              checked={format === name}
              // The one that is made keeps focus.
              disabled={working && format !== name}
              onChange={() => setFormat(name)}
            />
            {texts.formats[name]}
          </label>
        ))}
      </fieldset>
      <div aria-live="polite">
        {working && <p className="sp-hint">{texts.working}</p>}
        {problem !== undefined && <p className="sp-error">{problem}</p>}
      </div>
      {working && <ReportProgress rows={rows} total={total} words={texts} />}
      <div className="sp-decisions">
        <Button onClick={working ? cancel : onClose}>{texts.cancel}</Button>
        <Button type="submit" variant="primary" busy={working}>
          {texts.download}
        </Button>
      </div>
    </form>
  );
}
