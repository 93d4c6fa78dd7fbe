import type { Hono } from "hono";
import * as z from "zod";
import { operation } from "../http/operation.ts";
import { Refusal } from "../http/refusal.ts";
import type { Services } from "../services/services.types.ts";
import { WEB_REPOS } from "./repo-params.ts";

const SERVICES = ["git-upload-pack", "git-receive-pack"] as const;

const infoRefs = operation({
  summary: "Answers git with a sentence that it shows: cloning is not supported",
  group: "Files",
  caller: "anyone",
  query: z.object({ service: z.string().optional() }),
  answers: { 200: { description: "An error of git's own protocol.", mediaType: "*/*" } },
});

/** `git clone` and `git push` begin here. Says the same of every name, so nothing is learned of any. */
export function hubGitRoutes(app: Hono, { publicUrl }: Services): void {
  for (const { prefix, type } of WEB_REPOS) {
    app.get(`${prefix}/info/refs`, infoRefs.described, (c) => {
      const asked = infoRefs.query(c).service;
      const service = SERVICES.find((one) => one === asked);
      const parts = [c.req.param("namespace"), c.req.param("name").replace(/\.git$/, "")];
      // Encoded again: a terminal shows it.
      const name = parts.map(encodeURIComponent).join("/");
      const sentence =
        service === "git-receive-pack"
          ? "Nothing can be pushed here: the owner changes the files where they lie."
          : `There is no git here. Download with: HF_ENDPOINT=${publicUrl(c.req.raw).href.replace(/\/$/, "")} hf download --repo-type ${type} ${name}`;
      if (!service) throw new Refusal("not-found", sentence);
      const body = `${packetLine(`# service=${service}\n`)}0000${packetLine(`ERR ${sentence}\n`)}`;
      return c.body(body, 200, { "content-type": `application/x-${service}-advertisement` });
    });
  }
}

/** A line as git's protocol frames it: its length in four hexadecimal digits, themselves included. */
function packetLine(text: string): string {
  const length = new TextEncoder().encode(text).length + 4;
  return length.toString(16).padStart(4, "0") + text;
}
