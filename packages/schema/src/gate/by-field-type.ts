import type { FieldType } from "./gate.types.ts";

/**
 * The row of a type in a record of rows. Undefined for a type that is not known: a host without a compiler,
 * or a gate of a newer version, may have any.
 */
export function byFieldType<
  Rows extends { readonly [_ in FieldType]: unknown },
  Type extends FieldType,
>(rows: Rows, type: Type): Rows[Type] | undefined {
  return Object.hasOwn(rows, type) ? rows[type] : undefined;
}
