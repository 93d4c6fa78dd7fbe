import { dirname, resolve } from "node:path";
import { type GateServer, type HostCollection, startMailTicker } from "@sallyport/server";
import { type AppOptions, UsageError } from "./cli/app-options.ts";
import { formatList } from "./cli/format-list.ts";
import { openData, refuseUnreachable } from "./data/open-data.ts";
import { findPlaces } from "./folder/gated-places.ts";
import { readCards } from "./folder/read-cards.ts";
import { type Listening, listen } from "./listen/listen.ts";
import { setUpMail } from "./mail/mail-setup.ts";
import { writesTo } from "./people/account-people.ts";
import { readAccounts, type StoredAccount } from "./people/read-accounts.ts";
import { offerRenames } from "./repo/offer-renames.ts";
import { createSite } from "./site/create-site.ts";
import { readAssets } from "./site/read-assets.ts";
import type { SiteRepo } from "./site/site-repo.types.ts";
import { siteRepos } from "./site/site-repos.ts";

interface Environment {
  /** The user's working directory; relative paths are resolved against it. */
  readonly from: string;
  /** The shipped sample. */
  readonly sample: string;
  /** The built script and styles. */
  readonly client: string;
  /** What was typed after a question; undefined without a terminal. */
  ask?(question: string): Promise<string | undefined>;
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
  { from, sample, client, ask = async () => undefined }: Environment,
): Promise<RunningApp> {
  const isSample = options.path === undefined;
  const places = await findPlaces(options.path ?? sample, from);
  const { broken, ungated } = await readCards(places.places, from);
  const accounts =
    options.accounts === undefined
      ? undefined
      : await readAccounts(resolve(from, options.accounts));
  const dataFolder = resolve(from, options.data ?? ".sallyport");
  const data = await openData(dataFolder, process.env.DATABASE_URL ?? "");
  try {
    const { repos, collection } = siteRepos(places, {
      repo: options.repo,
      from,
      excluded: data.folder ?? dataFolder,
    });
    let listening: Listening | undefined;
    const site = await createSite({
      repos,
      collection,
      database: data.database,
      accounts,
      publicUrl: options.publicUrl,
      trustedProxies: options.proxies ?? [],
      regionHeader: options.regionHeader,
      keepHours: options.keepHours,
      mail: await setUpMail(
        process.env,
        accounts === undefined,
        options.publicUrl ?? (() => localUrl(listening)),
      ),
      // The sample begins in manual mode, so that there is something to review.
      defaultGated: isSample ? "manual" : "auto",
      ...(await readAssets(client)),
      port: () => listening?.port ?? 0,
    }).catch((error: unknown) => refuseUnreachable(error, data));
    const sweeping = sweepHourly(site.server);
    let mail: ReturnType<typeof startMailTicker> | undefined;
    const stop = async (): Promise<void> => {
      clearInterval(sweeping);
      await mail?.stop();
      await listening?.close();
      await site.server.close();
      await data.release();
    };
    try {
      const { repos: store, names } = site.server.services;
      const served = [
        // A rename finds what is in a collection by its folder.
        ...(collection
          ? [
              {
                subject: { type: "collection", id: collection.id } as const,
                place: dirname(places.places[0]?.realPath ?? ""),
              },
            ]
          : []),
        ...repos.map(({ repo, place }) => ({ subject: repo, place: place.realPath })),
      ];
      await offerRenames({
        names,
        served,
        data: data.name,
        dataOption: options.data,
        shared: data.folder === undefined,
        warn: console.warn,
        ask,
      });
      const open = new Set(
        repos.filter(({ place }) => ungated.has(place)).map(({ repo }) => repo.id),
      );
      for (const { subject, place } of served) {
        // As on the Hub: a card without a gate starts open.
        const begins = open.has(subject.id) ? false : undefined;
        const { takenBy } = await store.claim(subject, place, begins);
        if (takenBy !== undefined) {
          throw new UsageError(
            `The name ${subject.id} is already used for ${takenBy} in ${data.name}. Choose another name with --repo, or another folder with --data.`,
          );
        }
      }
      for (const { repo } of repos) {
        if (options.approval) {
          await store.saveSettings(repo, {
            gated: options.approval === "off" ? false : options.approval,
          });
        }
      }
      listening = await listen({
        fetch: site.fetch,
        ...(options.port !== undefined && { port: options.port }),
      });
    } catch (error) {
      await stop();
      throw error;
    }
    await warnOfOpen(site.server, repos, collection);
    warnOfOwners(repos, accounts, options.accounts);
    for (const card of broken) {
      console.warn(
        `${card} has errors, so the gate is closed until they are fixed. The owner's page lists them.`,
      );
    }
    mail = startMailTicker(() => site.server.deliverMail(), {
      every: MAIL_EVERY,
      onError: (error) => site.server.services.reportFault(error, { route: "mail" }),
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

/** Warns about repositories that are open to all, so that no one finds out by accident. */
async function warnOfOpen(
  { services }: GateServer,
  repos: readonly SiteRepo[],
  collection: HostCollection | undefined,
): Promise<void> {
  if (collection && (await services.groups.find(collection.id))) return;
  for (const { repo } of repos) {
    const { gated } = await services.repos.settings(repo);
    if (gated !== false) continue;
    console.warn(
      `${repo.id} is open to all: anyone can download its files. To require requests, turn them on in its settings, or pass --approval.`,
    );
  }
}

function warnOfOwners(
  repos: readonly SiteRepo[],
  accounts: readonly StoredAccount[] | undefined,
  file: string | undefined,
): void {
  const [namespace = ""] = repos[0]?.repo.id.split("/") ?? [];
  if (!accounts || accounts.some((account) => writesTo(account, namespace))) return;
  console.warn(
    `No one in ${file} owns ${formatList(repos.map(({ repo }) => repo.id))}: no account is named ${namespace} or can write to it. Requests can't be reviewed.`,
  );
}

const HOUR_MS = 60 * 60 * 1_000;

/** Deletes data past its retention time: at the start, and every hour. */
function sweepHourly(server: GateServer): NodeJS.Timeout {
  const sweep = (): void => {
    server.sweep().catch((error: unknown) => {
      server.services.reportFault(error, { route: "sweep" });
      console.error("Old personal data couldn't be removed. Trying again in an hour.");
    });
  };
  sweep();
  return setInterval(sweep, HOUR_MS).unref();
}
