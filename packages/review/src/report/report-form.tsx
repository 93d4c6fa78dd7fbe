"use client";
import type { Report, ReportOptions, ReviewAdapter } from "@sallyport/access";
import { AccessError, errorData } from "@sallyport/access";
import { Button, DialogTitle, formatMessage, useFirstFocus, useSallyport } from "@sallyport/ui";
import { type ReactElement, useEffect, useRef, useState } from "react";
import { lossWords } from "../internal/loss-words.ts";
import { lossesOf } from "../internal/losses.ts";
import { problemWords } from "../internal/problem-words.ts";
import { useLateWords } from "../internal/use-late-words.ts";
import { reportWords } from "../messages/report-words.ts";
import type { ReviewMessages } from "../messages/review-messages.ts";
import { ReportProgress } from "./report-progress.tsx";
import { saveFile } from "./save-file.ts";

export interface ReportFormProps {
  readonly adapter: ReviewAdapter;
  readonly words: ReviewMessages;
  /** How many rows there may be, where that is known. */
  readonly total: number | undefined;
  readonly onClose: () => void;
}

const late = { report: reportWords };

const FORMATS: readonly ReportOptions["format"][] = ["json", "jsonl", "csv"];

/** Chooses a format and downloads the report; a long one can be cancelled. */
export function ReportForm({ adapter, words, total, onClose }: ReportFormProps): ReactElement {
  const { locale } = useSallyport();
  const { report: texts } = useLateWords(late, words);
  const [format, setFormat] = useState<ReportOptions["format"]>("json");
  const [working, setWorking] = useState<AbortController>();
  const [rows, setRows] = useState<number>();
  const [problem, setProblem] = useState<string>();
  const chosen = useFirstFocus<HTMLInputElement>();
  const latest = useRef(working);
  latest.current = working;
  useEffect(() => () => latest.current?.abort(), []);
  const download = async (): Promise<void> => {
    const abort = new AbortController();
    setWorking(abort);
    setRows(undefined);
    setProblem(undefined);
    const onProgress = (now: number): void => {
      if (!abort.signal.aborted && Number.isFinite(now) && now >= 0) setRows(now);
    };
    try {
      const report = checked(await adapter.report({ format, signal: abort.signal, onProgress }));
      if (abort.signal.aborted) return;
      saveFile(report);
      const lost = lossWords(report, texts, locale);
      if (lost === undefined) onClose();
      else setProblem(lost);
    } catch (error) {
      if (!abort.signal.aborted) {
        const why = problemWords(errorData(error), words);
        setProblem(formatMessage(texts.failed, { problem: why }, locale));
      }
    } finally {
      setWorking((now) => (now === abort ? undefined : now));
    }
  };
  return (
    <form
      className="sp-add-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!working) void download();
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
              disabled={working !== undefined && format !== name}
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
        <Button
          onClick={() => {
            if (!working) return onClose();
            working.abort();
            // Whatever the other side makes of it.
            setWorking(undefined);
          }}
        >
          {texts.cancel}
        </Button>
        <Button type="submit" variant="primary" busy={working !== undefined}>
          {texts.download}
        </Button>
      </div>
    </form>
  );
}

/** What an adapter calls a report, if it can be saved. */
function checked(value: unknown): Report {
  const { filename, mediaType, text } = Object(value) as Partial<Record<keyof Report, unknown>>;
  if (typeof filename === "string" && typeof mediaType === "string" && typeof text === "string") {
    return { filename, mediaType, text, ...lossesOf(value) };
  }
  throw new AccessError({ code: "malformed", message: "The report is none." });
}
