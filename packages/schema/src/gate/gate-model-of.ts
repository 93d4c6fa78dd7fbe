import { isRecord } from "../text/is-record.ts";
import { isAutofillName } from "./autofill-names.ts";
import { EMPTY_GATE } from "./empty-gate.ts";
import type {
  ExtrasOf,
  FieldType,
  GateField,
  GateModel,
  SelectOption,
  TextField,
} from "./gate.types.ts";
import { isIsoDate } from "./iso-date.ts";

/** Whether a part of an object is right; undefined is a part that is null or absent. */
type Check = (part: unknown) => boolean;
type Checks<Key extends string = string> = Readonly<Record<Key, Check>>;
type Common = "id" | "name" | "type" | "required" | "description";

const isText = (part: unknown): part is string => typeof part === "string";
const isList = (part: unknown): part is readonly unknown[] => Array.isArray(part);
const isAbsentOr =
  (is: Check): Check =>
  (part) =>
    part === undefined || is(part);
const textOrAbsent = isAbsentOr(isText);
const switchOrAbsent = isAbsentOr((part) => typeof part === "boolean");
const dayOrAbsent = isAbsentOr((part) => isText(part) && isIsoDate(part));

// A hint alone: one that is not known, from a newer server, loses nothing but itself.
const hint: Check = () => true;

const GATE: Checks<keyof GateModel> = {
  prompt: textOrAbsent,
  heading: textOrAbsent,
  description: textOrAbsent,
  buttonContent: textOrAbsent,
  euDisallowed: switchOrAbsent,
  fields: isList,
  afterRequest: textOrAbsent,
};
const FIELD: Checks<Common> = {
  id: (part) => isText(part) && /^f\d+$/.test(part),
  name: isText,
  type: (part) => isText(part) && Object.hasOwn(EXTRAS, part),
  required: switchOrAbsent,
  description: textOrAbsent,
};
const OPTION: Checks<keyof SelectOption> = { label: isText, value: isText };

// One row per field type; the compiler asks for what a type lacks.
const EXTRAS: { readonly [Type in FieldType]: Checks<keyof ExtrasOf<Type> & string> } = {
  text: {
    multiline: switchOrAbsent,
    maxLength: isAbsentOr((part) => Number.isInteger(part) && Number(part) > 0),
    autocomplete: hint,
  },
  checkbox: {},
  date_picker: { min: dayOrAbsent, max: dayOrAbsent, autocomplete: hint },
  country: {
    preferred: isAbsentOr((part) => isList(part) && part.every(isText)),
    autocomplete: hint,
  },
  select: { options: (part) => isList(part) && part.length > 0, autocomplete: hint },
  ip_location: {},
};

/**
 * A gate from untrusted data, of a server or a host's adapter; undefined if it is invalid. Optional values can
 * be null or absent, and unknown keys are left out. Everything else must have its type: a form shows all
 * of a gate or nothing.
 */
export function gateModelOf(value: unknown): GateModel | undefined {
  const gate = partsOf<GateModel>(value, GATE);
  const fields = gate?.fields.map(fieldOf);
  if (!fields?.every((field) => field !== undefined)) return undefined;
  if (new Set(fields.map(({ id }) => id)).size < fields.length) return undefined;
  return { ...EMPTY_GATE, ...gate, fields };
}

function fieldOf(value: unknown): GateField | undefined {
  const common = partsOf<GateField>(value, FIELD);
  const extras = common && partsOf<TextField>(value, EXTRAS[common.type]);
  if (!extras) return undefined;
  const { autocomplete, ...rest } = extras;
  const field = {
    ...common,
    ...rest,
    ...(isAutofillName(autocomplete) && { autocomplete }),
    required: common.required ?? true,
  } as GateField; // checked by the two tables
  if (field.type !== "select") return field;
  const options = field.options.map((option) => partsOf<SelectOption>(option, OPTION));
  return options.every((option) => option !== undefined) ? { ...field, options } : undefined;
}

/** The parts of an object that a table names, where all are right. */
function partsOf<Whole>(value: unknown, checks: Checks): Whole | undefined {
  if (!isRecord(value)) return undefined;
  const parts: Record<string, unknown> = {};
  for (const [key, is] of Object.entries(checks)) {
    const part: unknown = value[key] ?? undefined;
    if (!is(part)) return undefined;
    if (part !== undefined) parts[key] = part;
  }
  return parts as Whole; // as far as the table has checked it
}
