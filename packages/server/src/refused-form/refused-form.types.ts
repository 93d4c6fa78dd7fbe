import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { Asked } from "../gate/ask.ts";
import type { Target } from "../gate/target.ts";

/**
 * Answers a browser's refused request for access with the host's own page: the form again, with the answers
 * and what is wrong in place. Called only if the visitor can send that form again. Undefined: the page of
 * `renderRefusal` instead.
 */
export type RefusedForm = (
  request: Request,
  target: Target,
  refused: Asked & { readonly ok: false },
) => Promise<Response | undefined>;

/** What a page says after a browser's form was refused and cannot be shown again. English. */
export interface RefusalPage {
  readonly status: ContentfulStatusCode;
  /** What happened; a heading. */
  readonly title: string;
  /** What to do next. */
  readonly next: string;
  /** What was typed, in the form's order, to be copied; hostile text. */
  readonly answers: readonly { readonly label: string; readonly value: string }[];
  /** Where the form is, as a relative URL. */
  readonly back?: string;
  /** The form's entries, where posting them to the same address again may work. Hidden inputs. */
  readonly again?: readonly (readonly [name: string, value: string])[];
}

/** Renders the page for a refused form of a browser. Its status and headers are added by the server. */
export type RenderRefusal = (page: RefusalPage, request: Request) => Response | Promise<Response>;
