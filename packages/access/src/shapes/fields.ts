import type { RequestStatus } from "../requests/request.types.ts";
import { isRequestStatus } from "../requests/statuses.ts";
import { wrong } from "./shape-error.ts";

/** Reads a value from outside; undefined where it cannot be read. Throws a `ShapeError` to name why. */
export type Reader<Value> = (value: unknown) => Value | undefined;

export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function asFields(value: unknown, part = ""): Fields {
  if (isFields(value)) return value;
  throw wrong(part, value);
}

export function asList(value: unknown, part = ""): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw wrong(part, value);
}

/** Any text. */
export function anyText(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** A text with something in it. */
export function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** A text at a key that can be absent; throws where it is something else. */
export function textAt(key: string): Reader<string> {
  return (value) => {
    if (typeof value === "string") return value;
    throw wrong(key, value);
  };
}

/** A moment that can be shown. */
export function timeOf(value: unknown): string | undefined {
  return typeof value === "string" && !Number.isNaN(Date.parse(value)) ? value : undefined;
}

/** A number of people. */
export function countOf(value: unknown): number | undefined {
  return isCount(value) && Number.isSafeInteger(value) ? value : undefined;
}

/** A length of time; `1e999` in JSON is infinite. */
export function waitOf(value: unknown): number | undefined {
  return isCount(value) && Number.isFinite(value) ? value : undefined;
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && value >= 0;
}

export function trueOf(value: unknown): true | undefined {
  return value === true || undefined;
}

/** One of these values. */
export function oneOf<Value>(...values: readonly Value[]): Reader<Value> {
  return (value) => values.find((one) => one === value);
}

export function statusOf(value: unknown): RequestStatus | undefined {
  return isRequestStatus(value) ? value : undefined;
}
