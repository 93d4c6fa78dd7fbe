import {
  type ApprovalMode,
  REPORT_MEDIA_TYPES,
  renderReport,
  reportFilename,
} from "@sallyport/access";
import type { Hono } from "hono";
import type { HostFile } from "../host/host.types.ts";
import { readJsonBody, textOf, wordOf } from "../http/read-body.ts";
import { refusals } from "../http/refusal.ts";
import type { Services } from "../http/services.types.ts";
import { ownerOf, type Target } from "../http/target.ts";
import { allRequests } from "../store/list-requests.ts";
import { stableId } from "./hub-items.ts";
import { API_REPO, apiTarget, WEB_REPOS, webTarget } from "./repo-params.ts";

/** The Hub's routes about a repo: info, tree, refs, settings, report. Names and sizes are public. */
export function hubRepoRoutes(app: Hono, services: Services): void {
  for (const path of [API_REPO, `${API_REPO}/revision/:revision`]) {
    app.get(path, async (c) => {
      const target = await apiTarget(services, c);
      mustBeKnown(target, c.req.param("revision"));
      const files = await services.host.listFiles(target.repo);
      return c.json({
        _id: stableId(target.repo.id, 24),
        id: target.repo.id,
        author: target.author,
        sha: target.sha,
        private: false,
        gated: target.settings.gated,
        siblings: files.map((file) => ({ rfilename: file.path })),
      });
    });
  }

  for (const path of [`${API_REPO}/tree/:revision`, `${API_REPO}/tree/:revision/:path{.+}`]) {
    app.get(path, async (c) => {
      const target = await apiTarget(services, c);
      mustBeKnown(target, c.req.param("revision"));
      const files = await services.host.listFiles(target.repo);
      const entries = treeOf(files, c.req.param("path") ?? "", c.req.query("recursive") === "true");
      if (entries.length === 0 && c.req.param("path")) throw refusals.noEntry();
      return c.json(entries);
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
    ]);
    const { orgMembersGated } = body;
    const gated = body.gated === undefined ? undefined : gatedOf(body.gated);
    if (orgMembersGated !== undefined && typeof orgMembersGated !== "boolean") {
      throw refusals.invalid("Invalid input: expected boolean at orgMembersGated");
    }
    const email = textOf(body, "gatedNotificationsEmail", 254);
    if (email && !/^[^\s@<>"]+@[^\s@<>"]+$/.test(email)) {
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
    await services.repos.saveSettings(target.repo, {
      ...echo,
      ...(email !== undefined && { notificationsEmail: email }),
      ...(mode && { notificationsMode: mode }),
    });
    return c.json(echo);
  });

  for (const { prefix, type } of WEB_REPOS) {
    app.get(`${prefix}/user-access-report`, async (c) => {
      const target = await webTarget(services, c, type);
      ownerOf(target);
      const { repo, gate } = target;
      const text = renderReport(await allRequests(services.db, repo), gate, "json");
      return c.body(text, 200, {
        "content-type": REPORT_MEDIA_TYPES.json,
        "content-disposition": `attachment; filename=${reportFilename(repo.id, "json")}`,
      });
    });
  }
}

function gatedOf(value: unknown): false | ApprovalMode {
  if (value === false || value === "auto" || value === "manual") return value;
  throw refusals.invalid('Invalid option: expected one of false|"auto"|"manual" at gated');
}

function mustBeKnown({ sha }: Target, revision: string | undefined): void {
  if (revision !== undefined && revision !== "main" && revision !== sha)
    throw refusals.noRevision();
}

interface TreeEntry {
  readonly type: "file" | "directory";
  readonly path: string;
  readonly size: number;
  readonly oid: string;
}

/** The entries of one folder, or all below it. */
function treeOf(
  files: readonly HostFile[],
  folder: string,
  recursive: boolean,
): readonly TreeEntry[] {
  const prefix = folder === "" ? "" : `${folder.replace(/\/+$/, "")}/`;
  const entries = new Map<string, TreeEntry>();
  for (const { path, size } of files) {
    if (!path.startsWith(prefix)) continue;
    const parts = path.slice(prefix.length).split("/");
    for (let depth = 1; depth < parts.length; depth++) {
      if (depth > 1 && !recursive) break;
      const directory = prefix + parts.slice(0, depth).join("/");
      entries.set(directory, {
        type: "directory",
        path: directory,
        size: 0,
        oid: stableId(directory, 40),
      });
    }
    if (parts.length === 1 || recursive)
      entries.set(path, { type: "file", path, size, oid: stableId(path, 40) });
  }
  return [...entries.values()];
}
