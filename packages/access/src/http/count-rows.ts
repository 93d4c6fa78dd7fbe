import type { ReportOptions } from "../ports/ports.types.ts";

/**
 * Counts the rows of a report while it comes. About: a line break within an answer counts as a row of a
 * CSV.
 */
export function countRows({
  format,
  onProgress,
}: ReportOptions): (() => (chunk: Uint8Array) => void) | undefined {
  if (!onProgress) return undefined;
  // Each row has one, and no text can: a quote within a text is escaped.
  const mark = format === "json" ? '"status":' : "\n";
  return () => {
    const decoder = new TextDecoder();
    let rest = "";
    // The first line of a CSV is its head.
    let rows = format === "csv" ? -1 : 0;
    return (chunk) => {
      const parts = (rest + decoder.decode(chunk, { stream: true })).split(mark);
      rest = (parts.at(-1) ?? "").slice(-mark.length);
      rows += parts.length - 1;
      if (rows > 0) onProgress(rows);
    };
  };
}
