import type { Hono } from "hono";
import * as z from "zod";
import type { HostFile } from "../host/host.types.ts";
import { isTrue, mediaType, operation } from "../http/operation.ts";
import { refusals } from "../http/refusal.ts";
import { treeEntryShape } from "../openapi/shapes.ts";
import type { Services } from "../services/services.types.ts";
import { stableId } from "../store/stable-id.ts";
import { commitOf, fileId } from "./repo-info.ts";
import { API_REPO, apiTarget } from "./repo-params.ts";
import { filesAt, findRevision, type Revision } from "./revision.ts";

const MOST_PATHS = 1_000;

const tree = operation({
  summary: "What is in a folder",
  group: "Files",
  caller: "anyone",
  query: z.object({ recursive: z.string().optional(), expand: z.string().optional() }),
  answers: { 200: { description: "Names and sizes.", schema: z.array(treeEntryShape) } },
});

const pathsInfo = operation({
  summary: "The entries at some paths",
  group: "Files",
  caller: "anyone",
  body: z.looseObject({ paths: z.union([z.string(), z.array(z.string()).max(MOST_PATHS)]) }),
  bodyTypes: ["application/json", "application/x-www-form-urlencoded"],
  answers: {
    200: { description: "The entries that exist.", schema: z.array(treeEntryShape) },
  },
});

/** What files there are: the Hub's `tree` and `paths-info`. Names and sizes are public, gate or not. */
export function hubTreeRoutes(app: Hono, services: Services): void {
  for (const path of [`${API_REPO}/tree/:revision`, `${API_REPO}/tree/:revision/:path{.+}`]) {
    app.get(path, tree.described, async (c) => {
      const found = await apiTarget(services, c);
      const revision = await findRevision(services, found, c.req.param("revision"));
      const files = await filesAt(services, revision);
      const folder = (c.req.param("path") ?? "").replace(/\/+$/, "");
      const { recursive, expand } = tree.query(c);
      const entries = treeOf(files, folder, isTrue(recursive));
      if (entries.length === 0 && folder !== "") throw refusals.noEntry();
      return c.json(isTrue(expand) ? entries.map(expanded(revision)) : entries);
    });
  }

  app.post(`${API_REPO}/paths-info/:revision`, pathsInfo.described, async (c) => {
    const found = await apiTarget(services, c);
    const revision = await findRevision(services, found, c.req.param("revision"));
    const { paths, expand } = await readPaths(c.req.raw);
    const entries = new Map(
      treeOf(await filesAt(services, revision), "", true).map((e) => [e.path, e]),
    );
    const known = paths.flatMap((path) => entries.get(path.replace(/\/+$/, "")) ?? []);
    return c.json(expand ? known.map(expanded(revision)) : known);
  });
}

interface AskedPaths {
  readonly paths: readonly string[];
  readonly expand: boolean;
}

/** The body as JSON, or as a form as the Python client posts it. */
async function readPaths(request: Request): Promise<AskedPaths> {
  const type = mediaType(request.headers.get("content-type"));
  if (type !== "application/json" && type !== "application/x-www-form-urlencoded") {
    throw refusals.wrongType("JSON or a form");
  }
  let body: { readonly paths?: unknown; readonly expand?: unknown };
  try {
    if (type === "application/json")
      body = (await request.json()) as typeof body; // checked below
    else {
      const form = new URLSearchParams(await request.text());
      body = { paths: form.getAll("paths"), expand: form.get("expand") };
    }
  } catch {
    throw refusals.invalid("The body cannot be read");
  }
  const { paths, expand } = Object(body) as typeof body; // it may be no object
  const list: unknown = typeof paths === "string" ? [paths] : paths;
  if (
    !Array.isArray(list) ||
    list.length > MOST_PATHS ||
    !list.every((path) => typeof path === "string")
  ) {
    throw refusals.invalid(`Invalid input: expected at most ${MOST_PATHS} strings at paths`);
  }
  return { paths: list, expand: isTrue(String(expand)) };
}

/** An entry with the last commit that it is known by; there are no scans here. */
function expanded({ target }: Revision): (entry: TreeEntry) => object {
  const lastCommit = commitOf(target);
  return (entry) => ({ ...entry, lastCommit });
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
  const prefix = folder === "" ? "" : `${folder}/`;
  const entries = new Map<string, TreeEntry>();
  for (const file of files) {
    const { path, size } = file;
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
      entries.set(path, {
        type: "file",
        path,
        size,
        oid: fileId(file),
      });
  }
  return [...entries.values()];
}
