import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { PageAssets } from "../pages/page.types.ts";
import type { AssetFiles } from "./serve-asset.ts";

interface ManifestEntry {
  readonly file: string;
  readonly css?: readonly string[];
}

/** The built script and styles of the pages, from the folder that the build wrote. */
export async function readAssets(
  client: string,
): Promise<{ readonly assets: Omit<PageAssets, "prefix">; readonly assetFiles: AssetFiles }> {
  // Written by the build, beside the files it names.
  const manifest = JSON.parse(
    await readFile(join(client, ".vite/manifest.json"), "utf8"),
  ) as Record<string, ManifestEntry>;
  const main = manifest["src/client/main.tsx"];
  if (!main)
    throw new Error(
      "@sallyport/app: the build has no client. Its pages need one. Build the app again.",
    );
  const assetFiles = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const name of await readdir(join(client, "assets"))) {
    assetFiles.set(name, new Uint8Array(await readFile(join(client, "assets", name))));
  }
  return {
    assets: { script: `/${main.file}`, styles: (main.css ?? []).map((file) => `/${file}`) },
    assetFiles,
  };
}
