import type { Repo } from "@sallyport/access";
import type { Hono, HonoRequest } from "hono";
import * as z from "zod";
import { retryStale } from "../gate/retry-stale.ts";
import { findTarget, ownerOf } from "../gate/target.ts";
import { operation } from "../http/operation.ts";
import { refusals } from "../http/refusal.ts";
import type { Services } from "../services/services.types.ts";
import { personScope, scopeOf } from "../store/versions.ts";
import { pageUrl } from "./repo-params.ts";

const NAME = /^(?![.-])(?!.*(?:--|\.\.))[\w.-]{1,96}(?<![.-])$/;

interface NamedRepo {
  readonly type: Repo["type"];
  readonly namespace: string | undefined;
  readonly name: string;
  readonly isPrivate: boolean;
}

const namedRepo = z.looseObject({
  name: z.string(),
  organization: z.string().nullish(),
  type: z.enum(["dataset", "model"]).nullish(),
  private: z.boolean().nullish(),
});

const create = operation({
  summary: "Create an empty repo",
  group: "Repos",
  caller: "signed-in",
  body: namedRepo,
  answers: {
    200: {
      description: "Where it is.",
      schema: z.strictObject({ url: z.string(), name: z.string(), id: z.string() }),
    },
  },
  refuses: [403, 409],
});

const remove = operation({
  summary: "Delete a repo that was created here",
  group: "Repos",
  caller: "owner",
  body: namedRepo,
  answers: { 200: { description: "It was deleted, with its requests." } },
  refuses: [404],
});

/** Empty repos, as clients' own tests make and remove them. What a host brought along stays. */
export function hubReposRoutes(app: Hono, services: Services): void {
  const { host, repos } = services;

  app.post(
    "/api/repos/create",
    create.described,
    retryStale(services, async (c) => {
      const { account, version } = await services.senderOf(c.req.raw);
      if (!account) throw refusals.signedOut();
      const { type, namespace = account.username, name, isPrivate } = await readNamed(c.req);
      const allowed =
        account.token?.role !== "read" && (await host.canCreate?.(account, namespace));
      if (!allowed) throw refusals.noNamespace(namespace);
      const repo: Repo = { type, id: `${namespace}/${name}` };
      const isThere = await host.findRepo(repo);
      const basis = { version, scopes: [scopeOf(repo), personScope(account.id)] };
      if (isThere || !(await repos.create(repo, account, isPrivate, basis))) {
        throw refusals.repoExists(type, { url: pageUrl(services, c, repo), id: repo.id });
      }
      return c.json({ url: pageUrl(services, c, repo), name: repo.id, id: repo.id });
    }),
  );

  app.delete(
    "/api/repos/delete",
    remove.described,
    retryStale(services, async (c) => {
      const account = await services.authenticate(c.req.raw);
      if (!account) throw refusals.signedOut();
      const { type, namespace = account.username, name } = await readNamed(c.req);
      const target = await findTarget(services, c.req.raw, { type, namespace, name });
      ownerOf(target);
      if (!(await repos.delete(target.repo, target.basis))) throw refusals.readOnly();
      return c.body(null, 200);
    }),
  );
}

/** The repo that a body names. Clients send more than is needed here: the rest is passed over. */
async function readNamed(request: HonoRequest): Promise<NamedRepo> {
  let body: unknown;
  try {
    body = await request.json();
  } catch {
    throw refusals.invalid("The body must be JSON");
  }
  const fields = (typeof body === "object" ? body : null) as Readonly<Record<string, unknown>>;
  const { name, organization, type, private: hidden, visibility } = fields ?? {};
  const isAbsent = (value: unknown): boolean => value === undefined || value === null;
  if (typeof name !== "string") throw refusals.invalid("Invalid input: expected string at name");
  // Some clients send `namespace/name` in one.
  const [last = "", first, ...more] = name.split("/").reverse();
  const namespace = isAbsent(organization) ? first : organization;
  const names = [last, ...(namespace === undefined ? [] : [namespace])];
  if (more.length > 0 || !names.every((part) => typeof part === "string" && NAME.test(part))) {
    throw refusals.invalid("Invalid repo name: letters, digits, -, _ and . up to 96 characters");
  }
  if (!isAbsent(type) && type !== "dataset" && type !== "model") {
    throw refusals.invalid('Invalid option: expected one of "dataset"|"model" at type');
  }
  if (!isAbsent(hidden) && typeof hidden !== "boolean") {
    throw refusals.invalid("Invalid input: expected boolean at private");
  }
  return {
    type: type === "dataset" ? "dataset" : "model",
    namespace: typeof namespace === "string" ? namespace : undefined,
    name: last,
    isPrivate: hidden === true || visibility === "private",
  };
}
