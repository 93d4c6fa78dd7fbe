import type { Repo } from "@sallyport/access";
import type { Context, Hono } from "hono";
import * as z from "zod";
import { readTarget, type Target } from "../gate/target.ts";
import { namespaceOf } from "../host/namespace-of.ts";
import { operation } from "../http/operation.ts";
import { text } from "../openapi/inputs.ts";
import type { Services } from "../services/services.types.ts";
import { expandOf, repoInfo, repoInfoShape } from "./repo-info.ts";
import { linkNext } from "./repo-params.ts";

// The Python client writes True.
const flag = z
  .string()
  .regex(/^(?:true|false)$/i, "Invalid option: expected one of true|false")
  .transform((word) => word.toLowerCase() === "true")
  .optional();

const list = operation({
  summary: "Repos that the caller sees, by name; more by the Link header",
  group: "Repos",
  caller: "anyone",
  query: z.object({
    author: text(100).optional().meta({ description: "The namespace." }),
    search: text(250).optional().meta({ description: "A part of the name." }),
    gated: flag,
    full: flag.meta({ description: "With the files' names." }),
    limit: z.coerce.number().int().min(1).max(1_000).default(1_000),
    cursor: text(250)
      .regex(/^[^/]+\/[^/]+$/, "Invalid cursor")
      .optional(),
  }),
  answers: { 200: { description: "One page.", schema: z.array(repoInfoShape) } },
});

/** The Hub's lists of datasets and models: what a host has, and what clients have created. */
export function hubListingRoutes(app: Hono, services: Services): void {
  const answer = async (c: Context, type: Repo["type"]): Promise<Response> => {
    const { author, search, gated, full, limit, cursor } = list.query(c);
    const named = (await allRepos(services)).filter(
      (repo) =>
        repo.type === type &&
        (author === undefined || isSame(namespaceOf(repo.id), author)) &&
        (search === undefined || repo.id.toLowerCase().includes(search.toLowerCase())) &&
        (cursor === undefined || repo.id > cursor),
    );
    const isWanted = ({ settings }: Target): boolean =>
      gated === undefined || (settings.gated !== false) === gated;
    const targets = await readVisible(services, c, named, isWanted, limit + 1);
    const page = targets.slice(0, limit);
    const last = page.at(-1);
    if (targets.length > limit && last) linkNext(services, c, last.repo.id);
    const expand = expandOf(c.req.url);
    return c.json(
      await Promise.all(
        page.map(async (target) => {
          const withFiles = expand?.has("siblings") ?? full === true;
          const files = withFiles ? await services.host.listFiles(target.repo) : undefined;
          return repoInfo(target, { ...(files && { files }), expand });
        }),
      ),
    );
  };
  app.get("/api/datasets", list.described, (c) => answer(c, "dataset"));
  app.get("/api/models", list.described, (c) => answer(c, "model"));
}

/** Each repo once, in the order of the lists. */
async function allRepos({ host, repos }: Services): Promise<readonly Repo[]> {
  const brought = (await host.listRepos?.()) ?? [];
  const all = [...brought, ...(await repos.created())];
  const known = new Map(all.map((repo) => [`${repo.type} ${repo.id}`, repo]));
  return [...known.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The first of some repos that the caller sees and a list is about. Reads no more than it needs. */
async function readVisible(
  services: Services,
  c: Context,
  repos: readonly Repo[],
  isWanted: (target: Target) => boolean,
  most: number,
): Promise<readonly Target[]> {
  const sender = await services.senderOf(c.req.raw);
  const found: Target[] = [];
  for (const repo of repos) {
    if (found.length >= most) break;
    const target = await readTarget(services, sender, repo);
    if (target && isWanted(target)) found.push(target);
  }
  return found;
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
