import { repoPath } from "@sallyport/access";
import type { GateServer } from "@sallyport/server";
import { describeRefusal, findTarget, Refusal, type RefusalPage } from "@sallyport/server";
import { savePostedSettings } from "@sallyport/settings/post";
import type { Hono } from "hono";
import { settingsPath } from "../pages/repo-paths.ts";
import type { RefusedSettings } from "./refused-settings.ts";
import { sessionAdapters } from "./session-adapters.ts";
import type { SiteRepo } from "./site-repo.types.ts";

interface SettingsRoutesOptions {
  readonly server: GateServer;
  readonly repos: readonly SiteRepo[];
  readonly refusals: RefusedSettings;
  /** Answers with a page. */
  readonly refuse: (request: Request, page: RefusalPage) => Response;
}

/** Where owners' settings are posted without script: saved as the page's script would save them. */
export function settingsRoutes(app: Hono, options: SettingsRoutesOptions): void {
  const { server, repos, refusals, refuse } = options;
  for (const { repo } of repos) {
    const page = repoPath(repo);
    app.post(settingsPath(repo), async (c) => {
      const [namespace = "", name = ""] = repo.id.split("/");
      const params = { type: repo.type, namespace, name };
      const { account, owner } = await findTarget(server.services, c.req.raw, params);
      const form = await c.req.raw.formData().catch(() => undefined);
      if (!form)
        throw new Refusal("invalid", "The form cannot be read. Open the page and send it again.");
      if (!account || !owner) {
        const refusal = account
          ? new Refusal("forbidden", "Only the owner can change these settings.")
          : new Refusal("unauthenticated", "Log in to change these settings.");
        return refuse(c.req.raw, { ...describeRefusal(refusal), answers: typedSettings(form) });
      }
      const { settings } = sessionAdapters(server, c.req.raw, repo);
      const saved = await savePostedSettings(settings, form);
      if (saved.ok) return c.redirect(page, 303);
      return c.redirect(`${page}?refused=${refusals.keep(account.id, saved)}`, 303);
    });
  }
}

function typedSettings(form: FormData): RefusalPage["answers"] {
  return [...form].flatMap(([label, value]) =>
    typeof value === "string" && !label.startsWith("_sp_") ? [{ label, value }] : [],
  );
}
