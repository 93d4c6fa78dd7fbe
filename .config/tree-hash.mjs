// One hash over the sources that a build reads: what has not changed is not built again.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const SKIPPED = new Set(["node_modules", "dist", ".sallyport"]);

/** SHA-256, in hexadecimal, over the paths and contents of files and folders. */
export function hashTree(roots) {
  const hash = createHash("sha256");
  for (const root of roots) add(hash, root);
  return hash.digest("hex");
}

function add(hash, path) {
  let entries;
  try {
    entries = readdirSync(path, { withFileTypes: true });
  } catch (error) {
    if (error.code !== "ENOTDIR") throw error;
    hash.update(path).update("\0").update(readFileSync(path)).update("\0");
    return;
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (!SKIPPED.has(entry.name)) add(hash, join(path, entry.name));
  }
}
