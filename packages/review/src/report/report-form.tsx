"use client";
import type { ReportOptions, RequestCounts, ReviewAdapter } from "@sallyport/access";
import { Button, DialogTitle, formatMessage, useFirstFocus, useSallyport } from "@sallyport/ui";
import { type ReactElement, useState } from "react";
import { describeLosses } from "../internal/describe-losses.ts";
import { describeProblem } from "../internal/describe-problem.ts";
import { useLateMessages } from "../internal/use-late-messages.ts";
import { enReport } from "../messages/en-report.ts";
import type { ReviewMessages } from "../messages/messages.types.ts";
import { useReport } from "../state/use-report.ts";
import { ReportProgress } from "./report-progress.tsx";
import { saveFile } from "./save-file.ts";

export interface ReportFormProps {
  readonly adapter: ReviewAdapter;
  readonly messages: ReviewMessages;
  /** Of all lists, so that a long report can say how much is left. */
  readonly counts: RequestCounts | undefined;
  readonly onClose: () => void;
}

const ENGLISH = { report: enReport };

const FORMATS: readonly ReportOptions["format"][] = ["json", "jsonl", "csv"];

/** Chooses a format and downloads the report; a long one can be cancelled. */
export function ReportForm({ adapter, messages, counts, onClose }: ReportFormProps): ReactElement {
  const { locale } = useSallyport();
  const total = counts && Object.values(counts).reduce((sum, count) => sum + count);
  const { report: late } = useLateMessages(ENGLISH, messages);
  const [format, setFormat] = useState<ReportOptions["format"]>("json");
  const [lost, setLost] = useState<string>();
  const chosen = useFirstFocus<HTMLInputElement>();
  const { working, rows, error, request, cancel } = useReport({
    adapter,
    onReport: (report) => {
      saveFile(report);
      const losses = describeLosses(report, late, locale);
      if (losses === undefined) onClose();
      else setLost(losses);
    },
  });
  const problem = error
    ? formatMessage(late.failed, { problem: describeProblem(error, messages) }, locale)
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
        <h2>{messages.report.open}</h2>
      </DialogTitle>
      <fieldset className="sp-people">
        <legend className="sp-label">{late.format}</legend>
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
            {late.formats[name]}
          </label>
        ))}
      </fieldset>
      <div aria-live="polite">
        {working && <p className="sp-hint">{late.working}</p>}
        {problem !== undefined && <p className="sp-error">{problem}</p>}
      </div>
      {working && <ReportProgress rows={rows} total={total} messages={late} />}
      <div className="sp-decisions">
        <Button onClick={working ? cancel : onClose}>{late.cancel}</Button>
        <Button type="submit" variant="primary" busy={working}>
          {late.download}
        </Button>
      </div>
    </form>
  );
}
