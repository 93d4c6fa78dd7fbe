import {
  addQuestions,
  REPORT_MEDIA_TYPES,
  type ReportFormat,
  reportFilename,
  reportWriter,
} from "@sallyport/access";
import type { Target } from "../gate/target.ts";
import { guardBody } from "../http/guard-body.ts";
import type { Services } from "../services/services.types.ts";
import { requestPages } from "../store/list-requests.ts";

/** A report as it is read from the database: however many requests there are, a page of them is held. */
export async function reportResponse(
  services: Services,
  target: Target,
  format: ReportFormat,
  onFault: (error: unknown) => void,
): Promise<Response> {
  const parts = reportParts(services, target, format);
  // A database that is away is answered as such: only what fails later breaks a body off.
  const first = await parts.next();
  return new Response(guardBody(streamOf(first.value ?? "", parts), onFault), {
    headers: {
      "content-type": REPORT_MEDIA_TYPES[format],
      "content-disposition": `attachment; filename=${reportFilename(target.repo.id, format)}`,
    },
  });
}

async function* reportParts(
  { db }: Services,
  { subject, gate }: Target,
  format: ReportFormat,
): AsyncGenerator<string, undefined> {
  const questions = new Set(gate.fields.map((field) => field.name));
  if (format === "csv") {
    for await (const page of requestPages(db, subject)) addQuestions(questions, page);
  }
  const { head, row, tail } = reportWriter(format, [...questions]);
  let text = head;
  let first = true;
  for await (const page of requestPages(db, subject)) {
    for (const request of page) {
      text += row(request, first);
      first = false;
    }
    yield text;
    text = "";
  }
  yield text + tail;
}

function streamOf(
  first: string,
  rest: AsyncGenerator<string, undefined>,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    start: (controller) => controller.enqueue(encoder.encode(first)),
    pull: async (controller) => {
      const { value, done } = await rest.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel: async () => void (await rest.return(undefined)),
  });
}
