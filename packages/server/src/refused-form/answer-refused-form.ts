import { GATE_FIELD } from "@sallyport/schema";
import type { Context } from "hono";
import { decodeSubmission } from "../gate/ask.ts";
import { noteGate } from "../gate/note-gate.ts";
import { findTarget, type RepoParams } from "../gate/target.ts";
import type { Refusal } from "../http/refusal.ts";
import type { Services } from "../services/services.types.ts";
import { describeRefusal } from "./describe-refusal.ts";
import { isBrowserForm, readForm } from "./read-form.ts";
import type { RefusalPage, RefusedForm, RenderRefusal } from "./refused-form.types.ts";
import { renderRefusal } from "./render-refusal.ts";

/** A host's own pages. */
export interface RefusalPages {
  readonly onRefusedForm?: RefusedForm;
  readonly renderRefusal?: RenderRefusal;
}

type Entries = readonly (readonly [name: string, value: string])[];

const SHOWN_MAX_BYTES = 1024 * 1024;
const SHOWN_MAX_ANSWERS = 1_000;
const ASK_PATH = /^\/(datasets\/)?([^/]+)\/([^/]+)\/ask-access$/;

/** A refusal as a page, for a form that a browser has sent; undefined for any other request. */
export async function answerRefusedForm(
  services: Services,
  pages: RefusalPages,
  c: Context,
  refusal: Refusal,
): Promise<Response | undefined> {
  if (!isBrowserForm(c.req)) return undefined;
  const asked = repoAskedFor(c.req.path);
  // Other forms hold tokens and settings rather than answers.
  const entries = asked ? await readForm(c.req, SHOWN_MAX_BYTES) : [];
  const again =
    asked && pages.onRefusedForm && isSendable(refusal)
      ? await showFormAgain(services, pages.onRefusedForm, c.req.raw, asked, refusal, entries)
      : undefined;
  const page = {
    ...describeRefusal(refusal),
    answers: await readAnswers(services, refusal, entries),
    ...(asked && { back: `../${encodeURIComponent(asked.name)}` }),
    ...(asked && isPassing(refusal) && { again: entries }),
  };
  const answer = again ?? (await (pages.renderRefusal ?? renderRefusal)(page, c.req.raw));
  const headers = new Headers(answer.headers);
  for (const [name, value] of Object.entries(refusal.headers)) headers.set(name, value);
  return new Response(answer.body, { status: again ? again.status : page.status, headers });
}

function repoAskedFor(path: string): RepoParams | undefined {
  const [matched, dataset, namespace = "", name = ""] = ASK_PATH.exec(path) ?? [];
  if (matched === undefined) return undefined;
  const type = dataset ? "dataset" : "model";
  return { type, namespace: decode(namespace), name: decode(name) };
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** What is wrong is in the form, which its visitor can correct and send again. */
function isSendable({ data, status }: Refusal): boolean {
  return status === 422 || data.code === "conflict";
}

/** The same form may be taken a little later. */
function isPassing({ data }: Refusal): boolean {
  return data.code === "rate-limited" || data.code === "unavailable";
}

async function showFormAgain(
  services: Services,
  onRefusedForm: RefusedForm,
  request: Request,
  asked: RepoParams,
  { data }: Refusal,
  form: Entries,
): Promise<Response | undefined> {
  const target = await findTarget(services, request, asked);
  const { fingerprint } = await noteGate(services, target);
  const { values } = await decodeSubmission(services, target, { form }, fingerprint);
  return onRefusedForm(request, target, { ok: false, error: data, values });
}

/** What was typed, under the labels that it was typed under: those of the gate that the form was made for. */
async function readAnswers(
  { repos }: Services,
  refusal: Refusal,
  entries: Entries,
): Promise<RefusalPage["answers"]> {
  const fingerprint = entries.find(([name]) => name === GATE_FIELD)?.[1];
  // A flood of another site's forms, or a database that is away, is not asked more of.
  const spared = refusal.denial === "other-site" || refusal.data.code === "unavailable";
  const gate =
    fingerprint !== undefined && !spared
      ? await repos.findGate(fingerprint).catch(() => undefined)
      : undefined;
  const typed = entries.filter(([name, value]) => !name.startsWith("_sp_") && value.trim() !== "");
  return typed.slice(0, SHOWN_MAX_ANSWERS).map(([name, value], index) => {
    const field = gate?.fields.find(({ id }) => id === name);
    const isTicked = value === "on" && (!field || field.type === "checkbox");
    const label = fingerprint === undefined ? name : (field?.name ?? `Answer ${index + 1}`);
    return { label, value: isTicked ? "Yes" : value };
  });
}
