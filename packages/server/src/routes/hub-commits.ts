import type { Hono } from "hono";
import * as z from "zod";
import { signedIn } from "../gate/target.ts";
import { operation } from "../http/operation.ts";
import { Refusal } from "../http/refusal.ts";
import type { Services } from "../services/services.types.ts";
import { commitOf } from "./repo-info.ts";
import { API_REPO, apiTarget } from "./repo-params.ts";
import { findRevision } from "./revision.ts";

const commits = operation({
  summary: "The commits of a repo: the one that its files are now",
  group: "Repos",
  caller: "anyone",
  answers: {
    200: {
      description: "One commit.",
      schema: z.array(
        z.looseObject({ id: z.string(), title: z.string(), message: z.string(), date: z.string() }),
      ),
    },
  },
});

const upload = operation({
  summary: "Explains that uploads are not supported",
  group: "Repos",
  caller: "owner",
  answers: {},
});

/** What clients ask of a repo's history, and the beginnings of what they would change in it. */
export function hubCommitRoutes(app: Hono, services: Services): void {
  app.get(`${API_REPO}/commits/:revision`, commits.described, async (c) => {
    const found = await apiTarget(services, c);
    const { target } = await findRevision(services, found, c.req.param("revision"));
    const commit = commitOf(target);
    c.header("X-Total-Count", "1");
    return c.json([{ ...commit, message: "", authors: [{ user: target.author }] }]);
  });

  for (const path of ["preupload/:revision", "commit/:revision", "branch/:branch", "tag/:tag"]) {
    app.post(`${API_REPO}/${path}`, upload.described, async (c) => {
      signedIn(await apiTarget(services, c));
      throw new Refusal(
        "forbidden",
        "Nothing can be uploaded or changed here. The owner changes the files in the folder that they are served from.",
      );
    });
  }
}
