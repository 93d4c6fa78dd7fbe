import type { ShownWords } from "@sallyport/access";
import type { AnswerPairs } from "@sallyport/schema";
import type { Hono } from "hono";
import { ask } from "../gate/ask.ts";
import { readView } from "../gate/read-view.ts";
import { readJsonBody, textOf } from "../http/read-body.ts";
import { Refusal, refusals } from "../http/refusal.ts";
import type { Services } from "../http/services.types.ts";
import { signedIn } from "../http/target.ts";
import { refusalOf } from "./hub-ask.ts";
import { apiTarget, OWN_REPO } from "./repo-params.ts";

/** The visitor's side of our own routes: `gate`, `me`, `ask`, `withdraw`, `gates`. */
export function ownGateRoutes(app: Hono, services: Services): void {
  app.get(`${OWN_REPO}/gate`, async (c) => {
    const view = await readView(services, await apiTarget(services, c));
    const { repo, gated, gate, gateFingerprint, approvalMode, closed } = view;
    return c.json({ repo, gated, gate, gateFingerprint, approvalMode, ...(closed && { closed }) });
  });

  app.get(`${OWN_REPO}/me`, async (c) => {
    const view = await readView(services, await apiTarget(services, c));
    const { visitor, status, requestedAt, reviewedAt, reason } = view;
    return c.json({ visitor, status, requestedAt, reviewedAt, reason });
  });

  app.post(`${OWN_REPO}/ask`, async (c) => {
    const target = await apiTarget(services, c);
    signedIn(target);
    const body = await readJsonBody(c.req.raw, ["gateFingerprint", "answers", "shownWords"]);
    const gateFingerprint = textOf(body, "gateFingerprint", 64) ?? "";
    const key = c.req.header("idempotency-key");
    if (key !== undefined && !/^[\x21-\x7e]{1,100}$/.test(key)) {
      throw refusals.invalid("Invalid input: expected 1 to 100 characters at idempotency-key");
    }
    const asked = await ask(services, target, {
      gateFingerprint,
      pairs: pairsOf(body.answers, "answers"),
      ...(body.shownWords !== undefined && { shownWords: shownWordsOf(body.shownWords) }),
      ...(key !== undefined && { key }),
    });
    if (!asked.ok) throw refusalOf(asked.error);
    return c.json(asked.result);
  });

  app.post(`${OWN_REPO}/withdraw`, async (c) => {
    const target = await apiTarget(services, c);
    const done = await services.requests.withdraw(target.repo, signedIn(target).id);
    if (!done) throw refusals.nothingPending();
    return c.json({ ok: true });
  });

  app.get(`${OWN_REPO}/gates/:fingerprint`, async (c) => {
    await apiTarget(services, c);
    const gate = await services.repos.findGate(c.req.param("fingerprint"));
    if (!gate) throw new Refusal("not-found", "There is no such gate.");
    return c.json({ gate });
  });
}

const SHOWN_MAX_LENGTH = 64 * 1024;

function shownWordsOf(value: unknown): ShownWords {
  const { lang, texts } = Object(value) as Record<string, unknown>; // checked below
  if (typeof lang !== "string" || !/^[\w-]{2,35}$/.test(lang)) {
    throw refusals.invalid("Invalid input: expected a language tag at shownWords.lang");
  }
  const pairs = pairsOf(texts, "shownWords.texts");
  const all = pairs.flat().join("");
  if (all.length > SHOWN_MAX_LENGTH || all.includes("\u0000") || /\p{Cs}/u.test(all)) {
    throw refusals.invalid("Invalid input: texts that cannot be stored at shownWords.texts");
  }
  return { lang, texts: pairs };
}

function pairsOf(value: unknown, at: string): AnswerPairs {
  if (!Array.isArray(value) || value.length > 1_000)
    throw refusals.invalid(`Invalid input: expected pairs at ${at}`);
  return value.map((pair: unknown) => {
    const [name, text]: readonly unknown[] = Array.isArray(pair) ? pair : [];
    if (typeof name !== "string" || typeof text !== "string") {
      throw refusals.invalid(`Invalid input: expected pairs of strings at ${at}`);
    }
    return [name, text] as const;
  });
}
