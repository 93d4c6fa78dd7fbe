"use client";
import {
  type AccessErrorData,
  errorData,
  type Report,
  type ReportOptions,
  type ReviewAdapter,
} from "@sallyport/access";
import { useEffect, useRef, useState } from "react";

export interface UseReportOptions {
  readonly adapter: ReviewAdapter;
  /** Called with each report that was not canceled. */
  readonly onReport: (report: Report) => void;
}

export interface ReportController {
  readonly working: boolean;
  /** How many rows there are so far; undefined where the adapter does not say. */
  readonly rows: number | undefined;
  /** Why the last report failed. */
  readonly error: AccessErrorData | undefined;
  request(format: ReportOptions["format"]): Promise<void>;
  /** Stop, whether or not the backend heeds the signal. */
  cancel(): void;
}

/** Makes reports, one at a time; leaving the page cancels. */
export function useReport({ adapter, onReport }: UseReportOptions): ReportController {
  const [working, setWorking] = useState<AbortController>();
  const [rows, setRows] = useState<number>();
  const [error, setError] = useState<AccessErrorData>();
  const latest = useRef(working);
  latest.current = working;
  useEffect(() => () => latest.current?.abort(), []);
  return {
    working: working !== undefined,
    rows,
    error,
    request: async (format) => {
      const abort = new AbortController();
      const { signal } = abort;
      setWorking(abort);
      setRows(undefined);
      setError(undefined);
      const onProgress = (now: number): void => {
        if (!signal.aborted && Number.isFinite(now) && now >= 0) setRows(now);
      };
      try {
        const report = await adapter.report({ format, signal, onProgress });
        if (!signal.aborted) onReport(report);
      } catch (failure) {
        if (!signal.aborted) setError(errorData(failure));
      } finally {
        setWorking((now) => (now === abort ? undefined : now));
      }
    },
    cancel: () => {
      working?.abort();
      setWorking(undefined);
    },
  };
}
