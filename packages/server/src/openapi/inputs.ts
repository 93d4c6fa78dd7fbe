import { MAIL_ADDRESS } from "@sallyport/access";
import * as z from "zod";
import { isStorable } from "../store/storable.ts";

/** A text that a database can keep, of at most so many characters. */
export function text(maxLength: number): z.ZodString {
  return z
    .string()
    .max(maxLength)
    .refine(isStorable, "Invalid input: it has characters that can't be stored");
}

/** How many of a list are asked for. */
export function limit(fallback: number): z.ZodType<number> {
  return z.coerce.number().int().min(10).max(1_000).default(fallback);
}

/** A time as text, of years that a database's times reach. */
export const isoTime: z.ZodType<string> = z.iso
  .datetime({ offset: true, error: "Invalid input: expected ISO datetime" })
  .refine(
    (value) => /^(?!0000)/.test(value) && !Number.isNaN(Date.parse(value)),
    "Invalid input: expected ISO datetime",
  );

/** A time, as texts in queries write it. */
export const time: z.ZodType<Date> = isoTime.transform((value) => new Date(value));

/** An email address as settings accept it: a single one, without anything that could start another header. */
export const emailAddress: z.ZodType<string> = text(254).regex(
  MAIL_ADDRESS,
  "Invalid email address",
);
