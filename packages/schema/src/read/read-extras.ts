import { isCountryCode } from "../answers/country-codes.ts";
import { isIsoDate } from "../answers/iso-date.ts";
import { nearestWord } from "../diagnostics/nearest-word.ts";
import { AUTOFILL_NAMES, type AutofillName, isAutofillName } from "../gate/autofill-names.ts";
import type { FieldType, IsoDate } from "../gate/gate.types.ts";
import type { FieldEntries, FieldKey } from "./known-keys.ts";
import { fieldPath, type ReadContext, report } from "./read-context.ts";
import { readBoolean, readText } from "./read-scalars.ts";

interface Extras {
  required: boolean;
  description?: string;
  multiline?: boolean;
  maxLength?: number;
  min?: IsoDate;
  max?: IsoDate;
  preferred?: readonly string[];
  autocomplete?: AutofillName;
}

type Reading<N, Part> = (
  context: ReadContext<N>,
  node: N,
  key: FieldKey,
  field: string,
) => Part | undefined;

/** Read what the object form may say beside `type` and `options`, as far as the type knows it. */
export function readExtras<N>(
  context: ReadContext<N>,
  keys: FieldEntries<N>,
  type: FieldType,
  name: string,
): Extras {
  const extras: Extras = { required: true };
  const read = <Part extends keyof Extras>(
    part: Part,
    key: FieldKey,
    reading: Reading<N, Extras[Part]>,
  ): void => {
    const node = keys[key];
    const value = node === undefined ? undefined : reading(context, node, key, name);
    if (value !== undefined) extras[part] = value;
  };
  read("required", "required", readBoolean);
  read("description", "description", readText);
  if (type === "text") {
    read("multiline", "multiline", readBoolean);
    read("maxLength", "max_length", readLength);
  }
  if (type === "date_picker") {
    read("min", "min", readDay);
    read("max", "max", readDay);
  }
  if (type === "country") read("preferred", "preferred", readCountries);
  if (type !== "checkbox" && type !== "ip_location") {
    read("autocomplete", "autocomplete", readAutofillName);
  }
  return extras;
}

function readLength<N>(
  context: ReadContext<N>,
  node: N,
  key: FieldKey,
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

function readDay<N>(
  context: ReadContext<N>,
  node: N,
  key: FieldKey,
  field: string,
): IsoDate | undefined {
  const text = context.reader.kind(node) === "text" ? context.reader.text(node) : "";
  if (isIsoDate(text)) return text;
  report(context, "value-invalid", node, fieldPath(field, key), {
    subject: key,
    hint: "a day as YYYY-MM-DD",
  });
  return undefined;
}

function readCountries<N>(
  context: ReadContext<N>,
  node: N,
  key: FieldKey,
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

function readAutofillName<N>(
  context: ReadContext<N>,
  node: N,
  key: FieldKey,
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
