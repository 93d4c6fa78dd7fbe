import type { GateModel } from "@sallyport/schema";
import type { ReportOptions } from "../ports/ports.types.ts";
import { addQuestions, reportWriter } from "../report/report.ts";
import type { AccessRequest } from "../requests/request.types.ts";

const AT_ONCE = 1_000;

/** A report, built in chunks so that a long one reports progress and can be aborted. */
export async function memoryReport(
  requests: readonly AccessRequest[],
  gate: GateModel,
  { format, onProgress, signal }: ReportOptions,
): Promise<string> {
  const questions = new Set(gate.fields.map((field) => field.name));
  if (format === "csv") addQuestions(questions, requests);
  const { head, row, tail } = reportWriter(format, [...questions]);
  let text = head;
  for (let at = 0; at < requests.length; at += AT_ONCE) {
    const some = requests.slice(at, at + AT_ONCE);
    text += some.map((request, n) => row(request, at + n === 0)).join("");
    onProgress?.(at + some.length);
    await new Promise((resolve) => setTimeout(resolve));
    signal?.throwIfAborted();
  }
  return text + tail;
}
