import type { RequestStatus } from "../requests/request.types.ts";
import { malformed } from "./read-answer.ts";

// Whatever comes over the network is checked before it is believed; a wrong shape is `malformed`.

export type Fields = Readonly<Record<string, unknown>>;

const STATUSES: readonly unknown[] = [
  "pending",
  "accepted",
  "rejected",
  "reset",
] satisfies RequestStatus[];

export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function asFields(value: unknown): Fields {
  if (isFields(value)) return value;
  throw malformed("The service's answer has the wrong shape.");
}

export function asList(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw malformed("The service's answer has the wrong shape.");
}

export function asText(value: unknown, what: string): string {
  if (typeof value === "string") return value;
  throw malformed(`The service's answer lacks ${what}.`);
}

/** A number of people. */
export function asCount(value: unknown): number {
  if (typeof value === "number" && Number.isInteger(value) && value >= 0) return value;
  throw malformed("The service's answer lacks a count.");
}

/** A text that may be absent or null, as something to spread. */
export function optionalText(fields: Fields, key: string): { [key: string]: string } {
  const value = fields[key] ?? undefined;
  return value === undefined ? {} : { [key]: asText(value, key) };
}

/** A text with something in it; undefined for whatever else there is. */
export function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** A moment that can be shown; undefined for whatever else there is. */
export function timeOf(value: unknown): string | undefined {
  return typeof value === "string" && !Number.isNaN(Date.parse(value)) ? value : undefined;
}

export function isStatus(value: unknown): value is RequestStatus {
  return STATUSES.includes(value);
}

export function asStatus(value: unknown): RequestStatus {
  if (isStatus(value)) return value;
  throw malformed("The service answered with an unknown status.");
}
