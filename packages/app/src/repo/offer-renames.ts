import { existsSync } from "node:fs";
import type { Repos, Subject } from "@sallyport/server";
import { formatList } from "../cli/format-list.ts";
import { findFormerNames, type Served } from "./find-former-names.ts";
import { planRenames } from "./plan-renames.ts";
import { isYes, refuseRename, requestCount } from "./run-repo.ts";

interface OfferOptions {
  readonly names: Pick<Repos, "list" | "rename">;
  /** A collection before what is in it. */
  readonly served: readonly Served[];
  /** Where requests are kept, for people. */
  readonly data: string;
  /** What the command to rename needs to find the data. */
  readonly dataOption: string | undefined;
  /** Whether other machines use the same database: a path that is missing here proves nothing. */
  readonly shared: boolean;
  warn(line: string): void;
  /** What was typed after a question; undefined without a terminal. */
  ask(question: string): Promise<string | undefined>;
}

const isGone = (place: string): boolean => !existsSync(place);

/**
 * Say what starts with empty lists although requests of the same folder are kept under another name, and
 * offer to rename. Renames nothing without a yes.
 */
export async function offerRenames(options: OfferOptions): Promise<void> {
  const { names, served, data, dataOption, shared, warn, ask } = options;
  const covered = new Set<string>();
  for (const one of served) {
    const known = await names.list();
    const to = nameOf(one.subject);
    const former = findFormerNames(known, served, one, shared ? () => false : isGone);
    if (former.length === 0 || covered.has(one.subject.id)) continue;
    const plans = former.map(({ subject, place }) => {
      const from = nameOf(subject);
      const renames = planRenames(known, from, to, isGone);
      const requests = renames.reduce(
        (sum, { from }) => sum + (known.find((k) => k.subject === from)?.requests ?? 0),
        0,
      );
      const why =
        place !== undefined && place !== one.place
          ? `${place} no longer exists`
          : "the same folder";
      return { from, renames, what: `${requestCount(requests)} for ${from} (${why})` };
    });
    for (const { renames } of plans) for (const { to } of renames) covered.add(to.id);
    const [first, ...more] = plans;
    const kept = `${to} has no requests, but ${data} has ${formatList(plans.map(({ what }) => what))}`;
    const typed =
      first && more.length === 0
        ? await ask(`${kept}. Rename ${first.from} to ${to}, with requests and settings? [y/N] `)
        : undefined;
    if (first && typed !== undefined && isYes(typed)) {
      await names.rename(first.renames).catch(refuseRename);
    } else {
      const commands = plans.map(({ from }) => `npm start -- repo rename ${from} ${to}`);
      warn(
        `${kept}. People who were accepted there have no access here. If it is the same dataset, stop this server and run: ${commands.map((command) => command + option(dataOption)).join("  or: ")}`,
      );
    }
  }
}

function option(data: string | undefined): string {
  return data === undefined ? "" : ` --data ${JSON.stringify(data)}`;
}

/** As the command line takes it: a collection's id ends in 24 digits that follow from its name. */
function nameOf({ type, id }: Subject): string {
  return type === "collection" ? id.replace(/-[0-9a-f]{24}$/, "") : id;
}
