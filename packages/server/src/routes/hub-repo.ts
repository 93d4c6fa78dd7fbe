import type { Hono } from "hono";
import * as z from "zod";
import { retryStale } from "../gate/retry-stale.ts";
import { ownerOf } from "../gate/target.ts";
import { isTrue, operation } from "../http/operation.ts";
import { refusals } from "../http/refusal.ts";
import { faultsOf } from "../http/request-id.ts";
import { emailAddress } from "../openapi/inputs.ts";
import type { Services } from "../services/services.types.ts";
import { expandOf, repoInfo, repoInfoShape } from "./repo-info.ts";
import { API_REPO, apiTarget, WEB_REPOS, webTarget } from "./repo-params.ts";
import { reportResponse } from "./report-response.ts";
import { filesAt, findRevision } from "./revision.ts";

const info = operation({
  summary: "What a repo is",
  group: "Repos",
  caller: "anyone",
  query: z.object({
    blobs: z.string().optional().meta({ description: "With the files' sizes." }),
    expand: z.string().optional().meta({ description: "Only these keys; can be repeated." }),
  }),
  answers: {
    200: {
      description: "Its name, how it is gated, its files' names.",
      schema: repoInfoShape,
    },
  },
});

const refs = operation({
  summary: "Branches and tags",
  group: "Repos",
  caller: "anyone",
  answers: {
    200: {
      description: "One branch.",
      schema: z.looseObject({
        branches: z.array(
          z.strictObject({ name: z.string(), ref: z.string(), targetCommit: z.string() }),
        ),
      }),
    },
  },
});

const echoed = {
  gated: z.union([z.literal(false), z.enum(["auto", "manual"])], {
    error: 'Invalid option: expected one of false|"auto"|"manual"',
  }),
  orgMembersGated: z.boolean(),
  private: z.boolean(),
  visibility: z.enum(["private", "public", "protected"]),
};

const settings = operation({
  summary: "How a repo is gated, and who is notified of requests",
  group: "Owners",
  caller: "owner",
  body: z.strictObject({
    gated: echoed.gated.exactOptional(),
    orgMembersGated: echoed.orgMembersGated.exactOptional(),
    // Empty: back to the default.
    gatedNotificationsEmail: z.union([emailAddress, z.literal("")]).exactOptional(),
    gatedNotificationsMode: z.enum(["bulk", "real-time"]).exactOptional(),
    private: echoed.private.exactOptional(),
    visibility: echoed.visibility.exactOptional(),
  }),
  answers: {
    200: {
      description: "What was sent, but for notifications.",
      schema: z.strictObject(echoed).partial(),
    },
  },
  refuses: [409],
});

const report = operation({
  summary: "Every request, as the Hub reports it",
  group: "Owners",
  caller: "owner",
  answers: { 200: { description: "To be saved.", mediaType: "application/json" } },
});

/** The Hub's routes about a repo: info, refs, settings, report. */
export function hubRepoRoutes(app: Hono, services: Services): void {
  for (const path of [API_REPO, `${API_REPO}/revision/:revision`]) {
    app.get(path, info.described, async (c) => {
      const found = await apiTarget(services, c);
      const revision = await findRevision(services, found, c.req.param("revision"));
      const files = await filesAt(services, revision);
      const blobs = isTrue(info.query(c).blobs);
      return c.json(repoInfo(revision.target, { files, blobs, expand: expandOf(c.req.url) }));
    });
  }

  app.get(`${API_REPO}/refs`, refs.described, async (c) => {
    const { sha } = await apiTarget(services, c);
    const main = { name: "main", ref: "refs/heads/main", targetCommit: sha };
    return c.json({ branches: [main], tags: [], converts: [] });
  });

  app.put(
    `${API_REPO}/settings`,
    settings.described,
    retryStale(services, async (c) => {
      const target = await apiTarget(services, c);
      ownerOf(target);
      const body = await settings.body(c);
      const { gated, orgMembersGated, gatedNotificationsMode, gatedNotificationsEmail } = body;
      const isGroups =
        gated !== undefined ||
        gatedNotificationsMode !== undefined ||
        gatedNotificationsEmail !== undefined;
      if (isGroups && target.subject.type === "collection") {
        throw refusals.grouped(target.subject.id);
      }
      // On the Hub, `protected` hides what a Space is made of. Nothing else can be shown of a repo here.
      const hidden = body.visibility === undefined ? body.private : body.visibility !== "public";
      const echo = {
        ...(gated !== undefined && { gated }),
        ...(orgMembersGated !== undefined && { orgMembersGated }),
      };
      const change = {
        ...echo,
        ...(hidden !== undefined && { private: hidden }),
        ...(gatedNotificationsEmail !== undefined && {
          notificationsEmail: gatedNotificationsEmail,
        }),
        ...(gatedNotificationsMode && { notificationsMode: gatedNotificationsMode }),
      };
      await services.repos.saveSettings(target.repo, change, target.basis);
      if (gated !== undefined && gated !== target.settings.gated) {
        await services.reportSettings(target.subject, gated);
      }
      return c.json({
        ...echo,
        ...(body.private !== undefined && { private: body.private }),
        ...(body.visibility !== undefined && { visibility: body.visibility }),
      });
    }),
  );

  for (const { prefix, type } of WEB_REPOS) {
    app.get(`${prefix}/user-access-report`, report.described, async (c) => {
      const target = await webTarget(services, c, type);
      ownerOf(target);
      return reportResponse(services, target, "json", faultsOf(services, c));
    });
  }
}
