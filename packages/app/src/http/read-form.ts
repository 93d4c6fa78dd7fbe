import { Refusal } from "@sallyport/server";
import type { Context } from "hono";

/** The fields of a posted form. Throws a refusal if the body is not a form that can be read. */
export async function readForm(c: Context): Promise<Readonly<Record<string, string | File>>> {
  try {
    return await c.req.parseBody();
  } catch {
    throw new Refusal("invalid", "The form cannot be read. Open the page and send it again.", {
      status: 400,
    });
  }
}
