import { isIsoDate } from "../answers/iso-date.ts";
import { type AutofillName, isAutofillName } from "./autofill-names.ts";
import type { FieldType, GateField, GateModel, IsoDate, SelectOption } from "./gate.types.ts";

type Data = Readonly<Record<string, unknown>>;

/**
 * A gate that comes as data, from another server or a host's adapter; undefined where it is none. What is
 * optional may be null or absent, and keys that are not known are left out. Everything else must be of its
 * type: a form shows all of a gate or nothing.
 */
export function gateModelOf(value: unknown): GateModel | undefined {
  if (!isData(value) || !Array.isArray(value.fields)) return undefined;
  const { prompt = null, heading = null, description = null, buttonContent = null } = value;
  const { euDisallowed = null } = value;
  const fields = value.fields.map(fieldOf);
  const ids = new Set(fields.map((field) => field?.id));
  if (!isText(prompt) || !isText(heading) || !isText(description) || !isText(buttonContent)) {
    return undefined;
  }
  if (euDisallowed !== null && typeof euDisallowed !== "boolean") return undefined;
  if (!fields.every((field) => field !== undefined) || ids.size < fields.length) return undefined;
  return { prompt, heading, description, buttonContent, euDisallowed, fields };
}

/** Reads what a type has beside the rest: undefined where it is wrong. */
type Extras<Type extends FieldType> = (
  field: Data,
) =>
  | Omit<Extract<GateField, { type: Type }>, "id" | "name" | "type" | "required" | "description">
  | undefined;

// One row per field type; the compiler asks for the one that a new type lacks.
const EXTRAS: { readonly [Type in FieldType]: Extras<Type> } = {
  text: ({ multiline, maxLength, autocomplete }) =>
    isOptional(multiline, isBoolean) && isOptional(maxLength, isLength)
      ? { ...some({ multiline }), ...some({ maxLength }), ...autofill(autocomplete) }
      : undefined,
  checkbox: () => ({}),
  date_picker: ({ min, max, autocomplete }) =>
    isOptional(min, isDay) && isOptional(max, isDay)
      ? { ...some({ min }), ...some({ max }), ...autofill(autocomplete) }
      : undefined,
  country: ({ preferred, autocomplete }) =>
    isOptional(preferred, isTexts)
      ? { ...some({ preferred }), ...autofill(autocomplete) }
      : undefined,
  select: ({ options, autocomplete }) =>
    isOptions(options) ? { options: options.map(optionOf), ...autofill(autocomplete) } : undefined,
  ip_location: () => ({}),
};

function fieldOf(value: unknown): GateField | undefined {
  if (!isData(value)) return undefined;
  const { id, name, type, description } = value;
  const required = value.required ?? true;
  if (typeof id !== "string" || !/^f\d+$/.test(id) || typeof name !== "string") return undefined;
  if (!isFieldType(type) || typeof required !== "boolean") return undefined;
  const extras = EXTRAS[type](value);
  if (!extras || !isOptional(description, isString)) return undefined;
  // The row of its type has read what is special to it.
  return { id, name, type, required, ...some({ description }), ...extras } as GateField;
}

function isFieldType(value: unknown): value is FieldType {
  return typeof value === "string" && Object.hasOwn(EXTRAS, value);
}

function isOptions(value: unknown): value is readonly SelectOption[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((one) => isData(one) && isString(one.label) && isString(one.value))
  );
}

function optionOf({ label, value }: SelectOption): SelectOption {
  return { label, value };
}

/** A part, where it is there. */
function some<Key extends string, Value>(
  part: {
    readonly [_ in Key]: Value;
  },
): { readonly [_ in Key]?: NonNullable<Value> } {
  const there = Object.values(part).every((value) => value !== null && value !== undefined);
  return there ? (part as { readonly [_ in Key]: NonNullable<Value> }) : {}; // checked above
}

/** A hint alone: one that is not known, from a newer server, loses nothing but itself. */
function autofill(name: unknown): { readonly autocomplete?: AutofillName } {
  return isAutofillName(name) ? { autocomplete: name } : {};
}

function isOptional<Value>(
  value: unknown,
  is: (value: unknown) => value is Value,
): value is Value | null | undefined {
  return value === null || value === undefined || is(value);
}

function isData(value: unknown): value is Data {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string | null {
  return value === null || typeof value === "string";
}

function isString(value: unknown): value is string {
  return typeof value === "string";
}

function isBoolean(value: unknown): value is boolean {
  return typeof value === "boolean";
}

function isLength(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value > 0;
}

function isDay(value: unknown): value is IsoDate {
  return typeof value === "string" && isIsoDate(value);
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(isString);
}
