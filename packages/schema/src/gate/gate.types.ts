import type { AutofillName } from "./autofill-names.ts";

/** A calendar day as `YYYY-MM-DD`; a string from end to end and never a `Date`. */
export type IsoDate = `${number}-${number}-${number}`;

/** The field of each type that an author may ask for. `ip_location` asks nothing: the host answers it. */
interface FieldByType {
  readonly text: TextField;
  readonly checkbox: CheckboxField;
  readonly date_picker: DateField;
  readonly country: CountryField;
  readonly select: SelectField;
  readonly ip_location: IpLocationField;
}

/** One of the field types that an author may ask for. */
export type FieldType = keyof FieldByType;

interface FieldBase<Type extends FieldType> {
  readonly type: Type;
  /** `f0`, `f1`… in card order. The posted name and the form library's path. */
  readonly id: string;
  /** The author's label as written: the key on the wire. Hostile text: never a path or a DOM name. */
  readonly name: string;
  /** True unless the object form says `required: false`. On the Hub every field is required. */
  readonly required: boolean;
  /** A sentence below the label; not known to the Hub. */
  readonly description?: string;
}

/** A field that a browser can fill in. */
interface FillableField<Type extends FieldType> extends FieldBase<Type> {
  /** What to fill in. Not known to the Hub, and no part of what is agreed to. */
  readonly autocomplete?: AutofillName;
}

export interface TextField extends FillableField<"text"> {
  /** More than one line may be typed; not known to the Hub. */
  readonly multiline?: boolean;
  /** Greatest length in UTF-16 code units, as browsers count; not known to the Hub. */
  readonly maxLength?: number;
}

export interface CheckboxField extends FieldBase<"checkbox"> {}

export interface DateField extends FillableField<"date_picker"> {
  /** Earliest day, itself included; not known to the Hub. */
  readonly min?: IsoDate;
  /** Latest day, itself included; not known to the Hub. */
  readonly max?: IsoDate;
}

export interface CountryField extends FillableField<"country"> {
  /** ISO 3166-1 alpha-2 codes shown first; not known to the Hub. */
  readonly preferred?: readonly string[];
}

export interface SelectOption {
  readonly label: string;
  /** What is sent. The label where the author gave no value. */
  readonly value: string;
}

export interface SelectField extends FillableField<"select"> {
  readonly options: readonly SelectOption[];
}

export interface IpLocationField extends FieldBase<"ip_location"> {}

/** One question of a gate. */
export type GateField = FieldByType[FieldType];

/** A question of a type. Written so that a function may call the row of its field's type. */
export type FieldOf<Type extends FieldType> = {
  readonly [Key in Type]: FieldByType[Key] & { readonly type: Key };
}[Type];

/** What a question of a type has beside what every question has. */
export type ExtrasOf<Type extends FieldType> = Omit<FieldByType[Type], keyof FieldBase<Type>>;

/** What a card asks for. Texts that the card does not give are null. */
export interface GateModel {
  /** The terms, as Markdown of a hostile author. */
  readonly prompt: string | null;
  readonly heading: string | null;
  readonly description: string | null;
  readonly buttonContent: string | null;
  /** True where the card refuses visitors from the European Union; null where it says nothing. */
  readonly euDisallowed: boolean | null;
  /** The questions, in the order written. */
  readonly fields: readonly GateField[];
  /** What the author still expects of someone who has asked, as Markdown. Not known to the Hub, and no part of what is agreed to. */
  readonly afterRequest?: string;
}
