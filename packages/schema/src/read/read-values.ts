import { nearestWord } from "../diagnostics/nearest-word.ts";
import { AUTOFILL_NAMES, type AutofillName, isAutofillName } from "../gate/autofill-names.ts";
import { isCountryCode } from "../gate/country-codes.ts";
import type { IsoDate } from "../gate/gate.types.ts";
import { isIsoDate } from "../gate/iso-date.ts";
import { fieldPath, type ReadContext, report } from "./read-context.ts";

/** A length in UTF-16 code units. */
export function readLength<N>(
  context: ReadContext<N>,
  node: N,
  key: string,
  field: string,
): number | undefined {
  const text = context.reader.kind(node) === "text" ? context.reader.text(node) : "";
  const length = Number(text);
  if (/^\d+$/.test(text) && length >= 1 && length <= 100_000) return length;
  report(context, "value-invalid", node, fieldPath(field, key), {
    subject: "max_length",
    hint: "a number from 1 to 100,000",
  });
  return undefined;
}

/** A calendar day. */
export function readDay<N>(
  context: ReadContext<N>,
  node: N,
  key: string,
  field: string,
): IsoDate | undefined {
  const text = context.reader.kind(node) === "text" ? context.reader.text(node) : "";
  if (isIsoDate(text)) return text;
  report(context, "value-invalid", node, fieldPath(field, key), {
    subject: key,
    hint: "a date (YYYY-MM-DD)",
  });
  return undefined;
}

/** Country codes; undefined if absent. */
export function readCountries<N>(
  context: ReadContext<N>,
  node: N,
  key: string,
  field: string,
): readonly string[] | undefined {
  const { reader } = context;
  const codes: string[] = [];
  reader.items(node).forEach((item, index) => {
    const code = reader.kind(item) === "text" ? reader.text(item).toUpperCase() : "";
    if (isCountryCode(code)) codes.push(code);
    else
      report(context, "value-invalid", item, fieldPath(field, key, index), {
        subject: "preferred",
        hint: "a list of two-letter country codes",
      });
  });
  return codes.length > 0 ? codes : undefined;
}

/** One of HTML's names for autofill. */
export function readAutofillName<N>(
  context: ReadContext<N>,
  node: N,
  key: string,
  field: string,
): AutofillName | undefined {
  const text = context.reader.kind(node) === "text" ? context.reader.text(node) : "";
  const name = text.trim().toLowerCase();
  if (isAutofillName(name)) return name;
  const nearest = name === "" ? undefined : nearestWord(name, AUTOFILL_NAMES);
  report(context, "value-invalid", node, fieldPath(field, key), {
    subject: key,
    hint: "one of HTML's names for autofill, such as email, name or organization",
    ...(nearest && { replaceBy: nearest }),
  });
  return undefined;
}
