import { isFields, type Reader } from "./fields.ts";
import { wrong } from "./shape-error.ts";

type OptionalKey<Whole> = {
  [Key in keyof Whole]-?: Record<never, never> extends Pick<Whole, Key> ? Key : never;
}[keyof Whole];

/** How each part of an object is read; the compiler asks for a row for each key of its type. */
export interface Shape<Whole> {
  /** The whole cannot be read without these. */
  readonly must: {
    readonly [Key in Exclude<keyof Whole, OptionalKey<Whole>>]-?: Reader<Whole[Key]>;
  };
  /** One that is null, or that its reader cannot read, counts as absent. */
  readonly may: {
    readonly [Key in OptionalKey<Whole>]-?: Reader<Exclude<Whole[Key], undefined>>;
  };
}

type Rows = Readonly<Record<string, Reader<unknown>>>;

/** The parts of an object that a shape names; undefined where it lacks one that it must have. */
export function readShape<Whole>(
  value: unknown,
  shape: Shape<Whole>,
  onWrong: (key: string, part: unknown) => undefined = () => undefined,
): Whole | undefined {
  if (!isFields(value)) return onWrong("", value);
  const { must, may }: { readonly must: Rows; readonly may: Rows } = shape;
  const whole: Record<string, unknown> = {};
  // Loops instead of spreads: a list can have a hundred thousand rows.
  for (const key in must) {
    const part = must[key]?.(value[key]);
    if (part === undefined) return onWrong(key, value[key]);
    whole[key] = part;
  }
  for (const key in may) {
    const given = value[key] ?? undefined;
    const part = given === undefined ? given : may[key]?.(given);
    if (part !== undefined) whole[key] = part;
  }
  return whole as Whole; // its rows have read each part
}

/** The same; throws a `ShapeError` that names the part that is wrong, or `name` for the whole. */
export function asShape<Whole>(value: unknown, shape: Shape<Whole>, name = ""): Whole {
  return readShape(value, shape, (key, part) => {
    throw wrong(key || name, part);
  }) as Whole; // it throws instead of giving undefined
}
