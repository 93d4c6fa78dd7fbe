import { refusals } from "./refusal.ts";

type Body = Readonly<Record<string, unknown>>;

/** A JSON object with none but the allowed keys; refuses anything else. */
export async function readJsonBody(request: Request, allowed: readonly string[]): Promise<Body> {
  let body: unknown;
  try {
    body = await request.json();
  } catch {
    throw refusals.invalid("The body must be JSON");
  }
  if (typeof body !== "object" || body === null || Array.isArray(body)) {
    throw refusals.invalid("The body must be a JSON object");
  }
  const unknownKey = Object.keys(body).find((key) => !allowed.includes(key));
  if (unknownKey !== undefined) {
    throw refusals.invalid(`Unrecognized key in the body; known are ${allowed.join(", ")}`);
  }
  return body as Body; // just checked
}

/** A body's text, or undefined where it is absent; refuses other types. */
export function textOf(body: Body, key: string, maxLength = 1_000): string | undefined {
  const value = body[key];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== "string") throw refusals.invalid(`Invalid input: expected string at ${key}`);
  if (value.length > maxLength) {
    throw refusals.invalid(`Too big: expected string to have <=${maxLength} characters at ${key}`);
  }
  if (value.includes("\u0000") || /\p{Cs}/u.test(value)) {
    throw refusals.invalid(`Invalid input: characters that cannot be stored at ${key}`);
  }
  return value;
}

/** One of some words; refuses others. */
export function wordOf<W extends string>(body: Body, key: string, words: readonly W[]): W {
  const found = words.find((word) => word === body[key]);
  if (found !== undefined) return found;
  const list = words.map((word) => `"${word}"`).join("|");
  throw refusals.invalid(`Invalid option: expected one of ${list} at ${key}`);
}

/** A number from a query; refuses what lies outside. */
export function limitOf(text: string | undefined, fallback: number): number {
  if (text === undefined) return fallback;
  const limit = Number(text);
  if (!Number.isInteger(limit)) throw refusals.invalid("Invalid input: expected number at limit");
  if (limit < 10) throw refusals.invalid("Too small: expected number to be >=10 at limit");
  if (limit > 1_000) throw refusals.invalid("Too big: expected number to be <=1000 at limit");
  return limit;
}

/** A time from a query; refuses what is none. */
export function timeOf(text: string | undefined, key: string): Date | undefined {
  if (text === undefined) return undefined;
  const time = new Date(text);
  if (!/^\d{4}-\d{2}-\d{2}T/.test(text) || Number.isNaN(time.getTime())) {
    throw refusals.invalid(`Invalid input: expected ISO datetime at ${key}`);
  }
  return time;
}
