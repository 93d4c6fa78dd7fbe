import { lookup } from "mrmime";

/** The built script and styles by file name, read once at the start. */
export type AssetFiles = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

/** A built file. Its name holds a hash of its content, so it can be cached forever. */
export function serveAsset(files: AssetFiles, name: string): Response {
  const bytes = files.get(name);
  if (!bytes) return new Response("Not found", { status: 404 });
  return new Response(bytes, {
    headers: {
      "content-type": lookup(name) ?? "application/octet-stream",
      "cache-control": "public, max-age=31536000, immutable",
      "x-content-type-options": "nosniff",
    },
  });
}
