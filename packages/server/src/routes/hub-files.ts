import type { Context, Hono } from "hono";
import { findPass, isOpenFile, passGate } from "../gate/gate-check.ts";
import { retryStale } from "../gate/retry-stale.ts";
import { ownerOf, type Target } from "../gate/target.ts";
import type { OpenedFile } from "../host/host.types.ts";
import { attachment } from "../http/attachment.ts";
import { parseRange } from "../http/byte-range.ts";
import { guardBody } from "../http/guard-body.ts";
import { operation } from "../http/operation.ts";
import { checkPreconditions, isRangeOfSame } from "../http/preconditions.ts";
import { refusals } from "../http/refusal.ts";
import { faultsOf } from "../http/request-id.ts";
import type { Services } from "../services/services.types.ts";
import { isStorable } from "../store/storable.ts";
import { StaleError } from "../store/versions.ts";
import { API_REPO, apiTarget, pageUrl, WEB_REPOS, webTarget } from "./repo-params.ts";
import { findRevision } from "./revision.ts";

const resolve = operation({
  summary: "A file's bytes",
  group: "Files",
  caller: "anyone",
  answers: {
    200: {
      description: "The file, with X-Repo-Commit and ETag.",
      mediaType: "application/octet-stream",
    },
    206: { description: "The range asked for.", mediaType: "application/octet-stream" },
    304: { description: "The caller has the current version." },
    412: { description: "The file is not the version that the caller asked for." },
    416: { description: "The range lies outside of the file." },
  },
  refuses: [403],
});

const authCheck = operation({
  summary: "Whether the caller can download the files",
  group: "Files",
  caller: "anyone",
  answers: { 200: { description: "OK", mediaType: "text/plain" } },
  refuses: [403],
});

const writeCheck = operation({
  summary: "Whether the caller can review and configure",
  group: "Owners",
  caller: "owner",
  answers: { 200: { description: "OK", mediaType: "text/plain" } },
});

/** Bytes and whether one may have them: `resolve` and `auth-check`. Hono answers HEAD with GET's headers. */
export function hubFileRoutes(app: Hono, services: Services): void {
  for (const { prefix, type } of WEB_REPOS) {
    const send = retryStale(services, async (c: Context) => {
      const target = await webTarget(services, c, type);
      const path = c.req.param("path") ?? "";
      if (!isOpenFile(path)) await passGate(services, target, pageUrl(services, c, target.repo));
      const revision = await findRevision(services, target, c.req.param("revision"));
      const entry = revision.past?.find((one) => one.path === path);
      if (revision.past && !entry) throw refusals.noEntry();
      const file = isStorable(path) && (await services.host.openFile(target.repo, path));
      const { sha } = revision.target;
      if (!file) throw entry ? refusals.changedFile(path, sha) : refusals.noEntry();
      if (entry && (entry.version === undefined || entry.version !== file.version)) {
        await file.close();
        throw refusals.changedFile(path, sha);
      }
      if (!isOpenFile(path)) await passAgain(services, target, file);
      return sendFile(c, revision.target, path, file, faultsOf(services, c));
    });
    app.get(`${prefix}/resolve/:revision/:path{.+}`, resolve.described, send);
    // There is no large-file storage: the file in git is the file itself.
    app.get(`${prefix}/raw/:revision/:path{.+}`, resolve.described, send);
  }

  app.get(
    `${API_REPO}/auth-check`,
    authCheck.described,
    retryStale(services, async (c) => {
      const target = await apiTarget(services, c);
      await passGate(services, target, pageUrl(services, c, target.repo));
      return c.text("OK");
    }),
  );

  app.get(`${API_REPO}/auth-check/write`, writeCheck.described, async (c) => {
    ownerOf(await apiTarget(services, c));
    return c.text("OK");
  });
}

/** Opening took its time: the last question before the first byte. */
async function passAgain(services: Services, target: Target, file: OpenedFile): Promise<void> {
  try {
    if ((await findPass(services, target)) !== "pass") throw new StaleError();
  } catch (error) {
    await file.close();
    throw error;
  }
}

async function sendFile(
  c: Context,
  target: Target,
  path: string,
  file: OpenedFile,
  onFault: (error: unknown) => void,
): Promise<Response> {
  const validators = { etag: `"${file.etag}"`, lastModified: file.lastModified };
  const headers = new Headers({
    "accept-ranges": "bytes",
    // An author's page or picture must not run as ours: it is saved, and sandboxed if it is opened.
    "content-type": "application/octet-stream",
    "content-disposition": attachment(path.split("/").at(-1) ?? ""),
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
    etag: validators.etag,
    "last-modified": file.lastModified.toUTCString(),
    "x-repo-commit": target.sha,
  });
  const finish = async (
    status: number,
    body: ReadableStream<Uint8Array> | null,
  ): Promise<Response> => {
    if (!body) await file.close();
    return new Response(body, { status, headers });
  };
  const sent = c.req.raw.headers;
  const condition = checkPreconditions(sent, validators);
  if (condition === "unmodified") return finish(304, null);
  if (condition === "failed") return finish(412, null);
  const range = isRangeOfSame(sent, validators)
    ? parseRange(c.req.header("range"), file.size)
    : undefined;
  if (range === "unsatisfiable") {
    headers.set("content-range", `bytes */${file.size}`);
    return finish(416, null);
  }
  const { start, end } = range ?? { start: 0, end: file.size - 1 };
  headers.set("content-length", String(end - start + 1));
  // The Hub's JavaScript client takes the size from here alone, when it asks an empty file for a byte.
  if (file.size === 0) headers.set("content-range", "bytes */0");
  if (range) headers.set("content-range", `bytes ${start}-${end}/${file.size}`);
  const empty = c.req.method === "HEAD" || file.size === 0;
  return finish(range ? 206 : 200, empty ? null : guardBody(file.stream({ start, end }), onFault));
}
