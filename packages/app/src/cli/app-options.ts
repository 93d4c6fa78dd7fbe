import { isIP } from "node:net";
import { parseArgs } from "node:util";
import { repoIdProblem } from "./repo-id.ts";

/** What the command line and the environment ask for. */
export interface AppOptions {
  /** The folder or card to gate, absolute or as typed; absent for the shipped sample. */
  readonly path?: string;
  /** `namespace/name`; absent: named after the folder or file. */
  readonly repo?: string;
  /** Absent: what the repo had; else off where its card asks nothing, else automatic (the sample: manual). */
  readonly approval?: "off" | "auto" | "manual";
  /** A file of real accounts, as typed; absent: the demo's people. */
  readonly accounts?: string;
  /** The address that people know the site by; absent: what a trusted proxy says, else each request. */
  readonly publicUrl?: string;
  /** Addresses or ranges of the proxies in front. */
  readonly proxies?: readonly string[];
  /** The header in which they put the visitor's country. */
  readonly regionHeader?: string;
  /** For how many hours a commit can be downloaded after a change; 24 if absent. */
  readonly keepHours?: number;
  /** Where the database lies, as typed. */
  readonly data?: string;
  /** Absent: 4173 or the next free one. */
  readonly port?: number;
  readonly open: boolean;
  readonly help: boolean;
}

/** One sentence about what the user asked for, to be printed before leaving with exit code 1. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

export const USAGE = `Usage: npm start -- [<folder or card>] [options]
       npm start -- person <show|delete> <user> [options]
       npm start -- repo rename <old> <new> [options]

A folder of folders with cards is a collection: a page that lists them, which its owner can
gate as one.

  --repo <namespace/name>   the dataset's or collection's name
                            (default: local/<name of the folder or file>)
  --approval <off|auto|manual>
                            how new requests are approved; off: open to all (default: as
                            before; at first auto, or off if the card has no gate)
  --accounts <file>         real accounts instead of the demo's: a JSON list of
                            {username, fullname, email, token, orgs, locale}
  --proxies <addresses>     addresses of reverse proxies, separated by commas, whose
                            X-Forwarded-For, -Proto, -Host and Forwarded headers are trusted
  --region-header <name>    header in which these proxies put the visitor's country, such as
                            CF-IPCountry: for regions that cards refuse, and blocked places
  --keep-commits <hours>    how long a download can continue after a file in the folder
                            changes, for files that have not changed (default: 24)
  --data <folder>           where requests are stored (default: .sallyport)
  --port <number>           the port to listen on (default: 4173 or the next free one)
  --open                    open the page in a browser
  --help                    show this text

Environment variables:
  DATABASE_URL              PostgreSQL instead of --data: postgres://user:password@host/database
  SMTP_URL, MAIL_FROM       the mail server and the sender's address (without them, the demo
                            shows its email in an outbox)
  SALLYPORT_URL             the site's public address, such as https://data.example.org; can have a
                            path (default: from --proxies, otherwise the address of each request)
  MAIL_TIME_ZONE            time zone for daily digests (default: UTC)`;

const OPTIONS = {
  repo: { type: "string" },
  approval: { type: "string" },
  accounts: { type: "string" },
  proxies: { type: "string" },
  "region-header": { type: "string" },
  "keep-commits": { type: "string" },
  data: { type: "string" },
  port: { type: "string" },
  open: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

/** Read the command line. Throws a `UsageError` with one sentence. */
export function readAppOptions(
  args: readonly string[],
  env: { readonly PORT?: string; readonly SALLYPORT_URL?: string },
): AppOptions {
  const { values, positionals } = parse(args);
  if (positionals.length > 1) {
    throw new UsageError(
      `Only one folder or card can be gated at a time, but ${positionals.length} were given. Pass one.`,
    );
  }
  const { repo, approval, accounts, proxies, data, open = false, help = false } = values;
  if (repo !== undefined) {
    const problem = repoIdProblem(repo);
    if (problem) throw new UsageError(`--repo ${repo}: ${problem}`);
  }
  if (
    approval !== undefined &&
    approval !== "off" &&
    approval !== "auto" &&
    approval !== "manual"
  ) {
    throw new UsageError(`--approval takes off, auto or manual, not ${approval}.`);
  }
  const port = readPort(values.port === undefined ? ["PORT", env.PORT] : ["--port", values.port]);
  const keepHours = readHours(values["keep-commits"]);
  const [path] = positionals;
  return {
    ...(path !== undefined && { path }),
    ...(repo !== undefined && { repo }),
    ...(approval !== undefined && { approval }),
    ...(accounts !== undefined && { accounts }),
    ...(env.SALLYPORT_URL && { publicUrl: readPublicUrl(env.SALLYPORT_URL) }),
    ...(proxies !== undefined && { proxies: readProxies(proxies) }),
    ...readRegionHeader(values["region-header"], proxies),
    ...(keepHours !== undefined && { keepHours }),
    ...(data !== undefined && { data }),
    ...(port !== undefined && { port }),
    open,
    help,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    const [sentence] = (error instanceof Error ? error.message : String(error)).split(/\.\s/);
    throw new UsageError(`${sentence}. Run npm start -- --help to see all options.`);
  }
}

function readRegionHeader(
  name: string | undefined,
  proxies: string | undefined,
): Pick<AppOptions, "regionHeader"> {
  if (name === undefined) return {};
  if (!/^[\w-]{1,100}$/.test(name)) {
    throw new UsageError(
      `--region-header takes the name of a header such as CF-IPCountry, not ${name}.`,
    );
  }
  if (proxies === undefined) {
    throw new UsageError(
      "--region-header is read from trusted proxies only. Name them with --proxies.",
    );
  }
  return { regionHeader: name };
}

function readProxies(text: string): readonly string[] {
  const proxies = text.split(",").map((one) => one.trim());
  for (const proxy of proxies) {
    const [address = "", bits = "0"] = proxy.split("/");
    if (isIP(address) === 0 || !/^\d{1,3}$/.test(bits)) {
      throw new UsageError(`--proxies takes addresses or ranges such as 10.0.0.0/8, not ${proxy}.`);
    }
  }
  return proxies;
}

function readPublicUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isPlain = url?.href === `${url?.origin}${url?.pathname}`;
  if (
    url &&
    isPlain &&
    /^https?:$/.test(url.protocol) &&
    /^(?:\/[\w.~-]+)*\/?$/.test(url.pathname)
  ) {
    return url.href;
  }
  throw new UsageError(
    `SALLYPORT_URL takes an address such as https://data.example.org or https://example.org/data, not ${text}.`,
  );
}

function readHours(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,4}$/.test(text)) {
    throw new UsageError(`--keep-commits takes a number of hours from 0 to 9999, not ${text}.`);
  }
  return Number(text);
}

function readPort([from, text]: readonly [string, string | undefined]): number | undefined {
  if (text === undefined || text === "") return undefined;
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port < 1 || port > 65_535) {
    throw new UsageError(`${from} takes a number from 1 to 65535, not ${text}.`);
  }
  return port;
}
