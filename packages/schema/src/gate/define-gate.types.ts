import type { AnswerValue } from "../answers/answer.types.ts";
import type { CountryCode } from "./country-codes.ts";
import type {
  ExtrasOf,
  FieldType,
  GateField,
  GateModel,
  IsoDate,
  SelectOption,
} from "./gate.types.ts";

interface FieldBase {
  readonly name: string;
  /** True when absent, as on the Hub. */
  readonly required?: boolean;
  readonly description?: string;
}

type ExtrasByType = { readonly [Type in FieldType]: ExtrasOf<Type> };

/** What a definition may say beside what every field has: what a field has, or what is read as that. */
interface DefinitionByType extends Omit<ExtrasByType, "select"> {
  readonly country: ExtrasOf<"country"> & { readonly preferred?: readonly CountryCode[] };
  readonly select: Omit<ExtrasOf<"select">, "options"> & {
    readonly options: readonly (string | SelectOption)[];
  };
}

/** A field as `defineGate` takes it. */
export type FieldDefinition = {
  readonly [Type in FieldType]: FieldBase & { readonly type: Type } & DefinitionByType[Type];
}[FieldType];

/** A gate as `defineGate` takes it; what is absent is not said. */
export interface GateDefinition {
  readonly prompt?: string;
  readonly heading?: string;
  readonly description?: string;
  readonly buttonContent?: string;
  readonly euDisallowed?: boolean;
  readonly fields: readonly FieldDefinition[];
  /** Shown to those who have asked, as Markdown. */
  readonly afterRequest?: string;
}

type ValueOf<Option> = Option extends string
  ? Option
  : Option extends { readonly value: infer Value extends string }
    ? Value
    : never;

type OptionsOf<Field> = Field extends { readonly options: readonly (infer Option)[] }
  ? { readonly options: readonly { readonly label: string; readonly value: ValueOf<Option> }[] }
  : unknown;

/** A field whose name, type, options and need for an answer are known to the compiler. */
export type DefinedField<Field extends FieldDefinition> = Extract<
  GateField,
  { type: Field["type"] }
> & {
  readonly name: Field["name"];
  readonly required: Field["required"] extends false ? false : true;
} & OptionsOf<Field>;

/** A gate whose fields are known to the compiler. */
export type DefinedGate<Fields extends readonly FieldDefinition[]> = Omit<GateModel, "fields"> & {
  readonly fields: { readonly [Index in keyof Fields]: DefinedField<Fields[Index]> };
};

/** The labels of a gate. */
export type NameOf<Gate extends GateModel> = Gate["fields"][number]["name"];

/** The answer to a field, by its type. */
interface AnswerByType<Field> {
  readonly text: string;
  readonly checkbox: boolean;
  readonly date_picker: IsoDate;
  readonly country: CountryCode;
  readonly select: Field extends { readonly options: readonly (infer Option)[] }
    ? ValueOf<Option>
    : never;
  readonly ip_location: undefined;
}

type AnswerOf<Field> = Field extends { readonly type: infer Type extends FieldType }
  ? AnswerByType<Field>[Type]
  : never;

type Optional<Field> = Field extends { readonly type: "checkbox" }
  ? never
  : Field extends { readonly required: true }
    ? never
    : undefined;

/**
 * The answer to the field with a label: text → string, checkbox → boolean, date → `YYYY-MM-DD`,
 * country → alpha-2, select → one of its values; undefined too where it is optional. For a gate that
 * the compiler does not know, any value or none.
 */
export type AnswerTo<Gate extends GateModel, Name extends string> =
  string extends NameOf<Gate>
    ? AnswerValue | undefined
    : Extract<Gate["fields"][number], { readonly name: Name }> extends infer Field
      ? AnswerOf<Field> | Optional<Field>
      : never;
