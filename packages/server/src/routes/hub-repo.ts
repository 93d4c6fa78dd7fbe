import type { ApprovalMode } from "@sallyport/access";
import type { Hono } from "hono";
import { readJsonBody, textOf, wordOf } from "../http/read-body.ts";
import { refusals } from "../http/refusal.ts";
import { reportResponse } from "../http/report-response.ts";
import type { Services } from "../http/services.types.ts";
import { stableId } from "../http/stable-id.ts";
import { ownerOf } from "../http/target.ts";
import { isMailAddress } from "../mail/mail-address.ts";
import { API_REPO, apiTarget, mustBeRevision, WEB_REPOS, webTarget } from "./repo-params.ts";

/** The Hub's routes about a repo: info, refs, settings, report. */
export function hubRepoRoutes(app: Hono, services: Services): void {
  for (const path of [API_REPO, `${API_REPO}/revision/:revision`]) {
    app.get(path, async (c) => {
      const target = await apiTarget(services, c);
      mustBeRevision(target, c.req.param("revision"));
      const files = await services.host.listFiles(target.repo);
      return c.json({
        _id: stableId(target.repo.id, 24),
        id: target.repo.id,
        author: target.author,
        sha: target.sha,
        ...(target.lastModified && { lastModified: target.lastModified.toISOString() }),
        private: target.private,
        disabled: false,
        gated: target.settings.gated,
        downloads: 0,
        likes: 0,
        tags: [],
        siblings: files.map((file) => ({ rfilename: file.path })),
      });
    });
  }

  app.get(`${API_REPO}/refs`, async (c) => {
    const { sha } = await apiTarget(services, c);
    const main = { name: "main", ref: "refs/heads/main", targetCommit: sha };
    return c.json({ branches: [main], tags: [], converts: [] });
  });

  app.put(`${API_REPO}/settings`, async (c) => {
    const target = await apiTarget(services, c);
    ownerOf(target);
    const body = await readJsonBody(c.req.raw, [
      "gated",
      "orgMembersGated",
      "gatedNotificationsEmail",
      "gatedNotificationsMode",
      "private",
      "visibility",
    ]);
    const { orgMembersGated } = body;
    const hidden = privacyOf(body);
    const gated = body.gated === undefined ? undefined : gatedOf(body.gated);
    if (orgMembersGated !== undefined && typeof orgMembersGated !== "boolean") {
      throw refusals.invalid("Invalid input: expected boolean at orgMembersGated");
    }
    const email = textOf(body, "gatedNotificationsEmail", 254);
    if (email && !isMailAddress(email)) {
      throw refusals.invalid("Invalid email address at gatedNotificationsEmail");
    }
    const mode =
      body.gatedNotificationsMode === undefined
        ? undefined
        : wordOf(body, "gatedNotificationsMode", ["bulk", "real-time"]);
    const echo = {
      ...(gated !== undefined && { gated }),
      ...(orgMembersGated !== undefined && { orgMembersGated }),
    };
    if (hidden !== undefined) await services.repos.setPrivate(target.repo, hidden);
    await services.repos.saveSettings(target.repo, {
      ...echo,
      ...(email !== undefined && { notificationsEmail: email }),
      ...(mode && { notificationsMode: mode }),
    });
    return c.json({
      ...echo,
      ...(body.private !== undefined && { private: body.private }),
      ...(body.visibility !== undefined && { visibility: body.visibility }),
    });
  });

  for (const { prefix, type } of WEB_REPOS) {
    app.get(`${prefix}/user-access-report`, async (c) => {
      const target = await webTarget(services, c, type);
      ownerOf(target);
      return reportResponse(services, target, "json");
    });
  }
}

function gatedOf(value: unknown): false | ApprovalMode {
  if (value === false || value === "auto" || value === "manual") return value;
  throw refusals.invalid('Invalid option: expected one of false|"auto"|"manual" at gated');
}

/** Whether a repo is to be hidden; undefined where the body does not say. */
function privacyOf(body: Readonly<Record<string, unknown>>): boolean | undefined {
  if (body.visibility !== undefined) {
    return wordOf(body, "visibility", ["private", "public"]) === "private";
  }
  if (body.private === undefined) return undefined;
  if (typeof body.private === "boolean") return body.private;
  throw refusals.invalid("Invalid input: expected boolean at private");
}
