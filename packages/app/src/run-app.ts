import { readdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { hasErrors } from "@sallyport/schema";
import { parseCard } from "@sallyport/schema/card";
import { startMailTicker } from "@sallyport/server";
import { formatDiagnostic } from "./check/format-check.ts";
import { type AppOptions, UsageError } from "./cli/app-options.ts";
import { openData, refuseUnreachable } from "./data/open-data.ts";
import { GatedFolder } from "./folder/gated-folder.ts";
import { findPlace, readCard, shownPath } from "./folder/gated-place.ts";
import { type Listening, listen } from "./listen/listen.ts";
import { setUpMail } from "./mail/mail-setup.ts";
import type { PageAssets } from "./pages/page.types.ts";
import { writesTo } from "./people/account-people.ts";
import { readAccounts } from "./people/read-accounts.ts";
import { createSite } from "./site/create-site.ts";
import type { AssetFiles } from "./site/serve-asset.ts";

interface Surroundings {
  /** Where the user stands: relative paths are taken from here. */
  readonly from: string;
  /** The shipped sample. */
  readonly sample: string;
  /** The built script and styles. */
  readonly client: string;
}

/** A started app. */
export interface RunningApp {
  readonly url: string;
  stop(): Promise<void>;
}

const MAIL_EVERY = 2_000;

/** Put a folder or card behind its gate. Throws a `UsageError` with one sentence where that cannot be. */
export async function runApp(
  options: AppOptions,
  { from, sample, client }: Surroundings,
): Promise<RunningApp> {
  const isSample = options.path === undefined;
  const place = await findPlace(options.path ?? sample, from);
  const cardPath = shownPath(place.card, from);
  const { diagnostics } = parseCard(await readCard(place));
  const broken = diagnostics.find((d) => d.code === "yaml-syntax");
  if (broken) throw new UsageError(formatDiagnostic(cardPath, broken));
  const accounts =
    options.accounts === undefined
      ? undefined
      : await readAccounts(resolve(from, options.accounts));
  const dataFolder = resolve(from, options.data ?? ".sallyport");
  const data = await openData(dataFolder, process.env.DATABASE_URL ?? "");
  try {
    const repo = { type: "dataset", id: options.repo ?? `local/${place.slug}` } as const;
    const folder =
      place.folder === undefined
        ? undefined
        : new GatedFolder(place.folder, data.folder === undefined ? [] : [data.folder]);
    let listening: Listening | undefined;
    const site = await createSite({
      repo,
      place,
      folder,
      cardPath,
      database: data.database,
      accounts,
      mail: setUpMail(process.env, accounts === undefined, () => localUrl(listening)),
      // The sample begins in manual mode, so that there is something to review.
      defaultGated: isSample ? "manual" : "auto",
      ...(await readAssets(client)),
      port: () => listening?.port ?? 0,
    }).catch((error: unknown) => refuseUnreachable(error, data));
    let mail: ReturnType<typeof startMailTicker> | undefined;
    const stop = async (): Promise<void> => {
      await mail?.stop();
      await listening?.close();
      await site.server.close();
      await data.release();
    };
    try {
      const { takenBy } = await site.server.services.repos.claim(repo, place.realPath);
      if (takenBy !== undefined) {
        throw new UsageError(
          `${repo.id} already stands for ${takenBy} in ${data.name}; choose another name with --repo or another place with --data.`,
        );
      }
      if (options.approval)
        await site.server.services.repos.saveSettings(repo, { gated: options.approval });
      listening = await listen({
        fetch: site.fetch,
        ...(options.port !== undefined && { port: options.port }),
      });
    } catch (error) {
      await stop();
      throw error;
    }
    const [namespace = ""] = repo.id.split("/");
    if (accounts && !accounts.some((a) => writesTo(a, namespace))) {
      console.warn(
        `Nobody in ${options.accounts} owns ${repo.id}: no account is named ${namespace} or may write for it. Requests cannot be reviewed.`,
      );
    }
    if (hasErrors(diagnostics)) {
      console.warn(
        `${cardPath} has errors: the gate is closed until they are mended. The owner's page lists them.`,
      );
    }
    mail = startMailTicker(() => site.server.deliverMail(), {
      every: MAIL_EVERY,
      onError: (error) => console.error(error),
    });
    return { url: localUrl(listening), stop };
  } catch (error) {
    await data.release();
    throw error;
  }
}

function localUrl(listening: Listening | undefined): string {
  return `http://localhost:${listening?.port ?? 0}`;
}

interface ManifestEntry {
  readonly file: string;
  readonly css?: readonly string[];
}

async function readAssets(client: string): Promise<{ assets: PageAssets; assetFiles: AssetFiles }> {
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
