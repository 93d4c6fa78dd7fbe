import type * as z from "zod";

type Tied<Shape, Type> = [Shape, Required<Shape>, Required<Type>] extends [
  Type,
  Required<Type>,
  Required<Shape>,
]
  ? unknown
  : { readonly "the schema is not exactly": Type };

/**
 * Ties a schema to a type: it does not compile if the schema lacks a key, has one too many, or holds
 * another kind of value. The compiler sees no difference between an optional key and its absence in a
 * nested object, so tie nested objects too.
 */
export function exactly<Type>(): <Schema extends z.ZodType>(
  schema: Schema & Tied<z.output<Schema>, Type>,
) => z.ZodType<Type> {
  return (schema) => schema as z.ZodType<Type>; // `Tied` has compared both
}
