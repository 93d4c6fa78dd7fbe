import type { ListQuery, Losses, Report, RequestPage } from "../ports/ports.types.ts";
import type { Person, RequestCounts } from "../requests/request.types.ts";
import { anyText, asFields, asList, countOf, trueOf } from "./fields.ts";
import { readPerson, rowReader } from "./read-request.ts";
import { readRows } from "./read-rows.ts";
import { asShape, type Shape } from "./shape.ts";
import { wrong } from "./shape-error.ts";

const LOSSES: Shape<Losses> = {
  must: {},
  may: { unreadable: (value) => countOf(value) || undefined, incomplete: trueOf },
};
const COUNTS: Shape<RequestCounts & Pick<Losses, "incomplete">> = {
  must: { pending: countOf, accepted: countOf, rejected: countOf, reset: countOf },
  may: { incomplete: trueOf },
};
const REPORT: Shape<Report> = {
  must: { filename: anyText, mediaType: anyText, text: anyText },
  may: LOSSES.may,
};

/** The answer to a query. A page that leads to itself would never end: it is `incomplete`. */
export function asPage(value: unknown, { status, cursor }: ListQuery): RequestPage {
  const fields = asFields(value);
  const next = fields.nextCursor ?? "";
  if (typeof next !== "string") throw wrong("nextCursor", next);
  const losses = asShape(fields, LOSSES);
  const rows = readRows(fields.requests, rowReader(status));
  const unreadable = (losses.unreadable ?? 0) + (rows.unreadable ?? 0);
  return {
    ...losses,
    ...rows,
    ...(unreadable > 0 && { unreadable }),
    ...(next !== "" && (next === cursor ? { incomplete: true } : { nextCursor: next })),
  };
}

export function asCounts(value: unknown): RequestCounts & Pick<Losses, "incomplete"> {
  return asShape(value, COUNTS);
}

export function asReport(value: unknown): Report {
  return asShape(value, REPORT);
}

/** People, each of them once. */
export function asPeople(value: unknown): readonly Person[] {
  const people = new Map<string, Person>();
  for (const [i, one] of asList(value).entries()) {
    const person = readPerson(one);
    if (!person) throw wrong(`[${i}]`, one, "object");
    people.set(person.id, person);
  }
  return [...people.values()];
}
