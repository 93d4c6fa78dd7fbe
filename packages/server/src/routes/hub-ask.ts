import type { Hono, HonoRequest } from "hono";
import * as z from "zod";
import { type Asked, ask, type Submission } from "../gate/ask.ts";
import { retryStale } from "../gate/retry-stale.ts";
import { askerOf } from "../gate/target.ts";
import { mediaType, operation } from "../http/operation.ts";
import { Refusal, refusals } from "../http/refusal.ts";
import type { Services } from "../services/services.types.ts";
import { pageUrl, WEB_REPOS, webTarget } from "./repo-params.ts";

const askAccess = operation({
  summary: "Ask for access",
  group: "Visitors",
  caller: "signed-in",
  body: z.record(z.string(), z.unknown()),
  bodyTypes: ["application/json", "application/x-www-form-urlencoded", "multipart/form-data"],
  answers: { 303: { description: "To the repo’s page, whatever its status was." } },
  refuses: [403, 409, 422],
});

/** Asking for access, as on the Hub: 303 to the repo's page, with or without an earlier request. */
export function hubAskRoutes(app: Hono, services: Services): void {
  for (const { prefix, type } of WEB_REPOS) {
    app.post(
      `${prefix}/ask-access`,
      askAccess.described,
      retryStale(services, async (c) => {
        const target = await webTarget(services, c, type);
        askerOf(target);
        const asked = await ask(services, target, await readSubmission(c.req));
        if (!asked.ok) throw refusalOf(asked.error);
        return c.redirect(pageUrl(services, c, target.repo), 303);
      }),
    );
  }
}

/** A refusal to ask, as routes throw it. */
export function refusalOf(error: (Asked & { readonly ok: false })["error"]): Refusal {
  const { code, message, issues } = error;
  const known =
    code === "conflict" || code === "forbidden" || code === "not-gated" ? code : "invalid";
  return new Refusal(code === "unauthenticated" ? code : known, message, issues && { issues });
}

async function readSubmission(request: HonoRequest): Promise<Submission> {
  const type = mediaType(request.header("content-type"));
  try {
    if (type === "application/json") {
      const labels: unknown = await request.json();
      if (typeof labels !== "object" || labels === null || Array.isArray(labels))
        throw new TypeError();
      return { labels: labels as Readonly<Record<string, unknown>> }; // checked label by label
    }
    if (type === "application/x-www-form-urlencoded") {
      return { form: [...new URLSearchParams(await request.text())] };
    }
    if (type === "multipart/form-data") {
      return { form: [...(await request.formData())] };
    }
    if (type === "") return { labels: {} };
  } catch {
    throw refusals.invalid("The body cannot be read");
  }
  throw refusals.wrongType("JSON or a form");
}
