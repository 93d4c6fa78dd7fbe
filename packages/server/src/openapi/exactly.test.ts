import { describe, expectTypeOf, it } from "vitest";
import * as z from "zod";
import { exactly } from "./exactly.ts";

interface Point {
  readonly x: number;
  readonly label?: string;
}

describe("a schema that is tied to a type", () => {
  it("compiles if it is exactly that type", () => {
    const schema = exactly<Point>()(
      z.strictObject({ x: z.number(), label: z.string().exactOptional() }),
    );
    expectTypeOf(schema).toEqualTypeOf<z.ZodType<Point>>();
  });

  it("does not compile if it lacks a key, has another kind of value or may be undefined", () => {
    // @ts-expect-error: an optional key is missing
    exactly<Point>()(z.strictObject({ x: z.number() }));
    // @ts-expect-error: a required key is missing
    exactly<Point>()(z.strictObject({ label: z.string().exactOptional() }));
    // @ts-expect-error: another kind of value
    exactly<Point>()(z.strictObject({ x: z.string(), label: z.string().exactOptional() }));
    // @ts-expect-error: undefined is a value of its own
    exactly<Point>()(z.strictObject({ x: z.number(), label: z.string().optional() }));
  });

  it("does not compile if it knows one kind of a union alone", () => {
    const one = z.strictObject({ ok: z.literal(true) });
    const other = z.strictObject({ ok: z.literal(false), reason: z.string() });
    type Result = { readonly ok: true } | { readonly ok: false; readonly reason: string };
    exactly<Result>()(z.union([one, other]));
    // @ts-expect-error: one kind is missing
    exactly<Result>()(one);
  });
});
