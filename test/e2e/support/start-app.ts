import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, realpath, rm } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const repository = join(import.meta.dirname, "../../..");

/** A command of the repository, as a user types it. */
export interface RunningCommand {
  readonly child: ChildProcess;
  /** All that it has printed so far. */
  output(): string;
  /** Wait for a line; rejects with the output where the command ends before. */
  line(pattern: RegExp): Promise<RegExpExecArray>;
  exit(): Promise<number | null>;
}

/** Run `npm run <script> -- <args>` (or `npm start`) while standing in a folder. */
export function npm(
  script: string,
  args: readonly string[],
  from: string = repository,
): RunningCommand {
  const child = spawn("npm", ["run", "-s", script, "--prefix", repository, "--", ...args], {
    cwd: from,
    // Whatever a developer has set for a server of their own is not for the tests'.
    env: { ...process.env, INIT_CWD: from, PORT: "", DATABASE_URL: "", SMTP_URL: "" },
    shell: process.platform === "win32",
    detached: process.platform !== "win32",
  });
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => {
      printed += text;
    });
  }
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  return {
    child,
    output: () => printed,
    exit: () => ended,
    line: async (pattern) => {
      let over = false;
      ended.then(() => {
        over = true;
      });
      for (;;) {
        const match = pattern.exec(printed);
        if (match) return match;
        if (over) throw new Error(`The command ended without ${pattern}:\n${printed}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
  };
}

/** A started app. */
export interface App extends RunningCommand {
  readonly url: string;
  stop(): Promise<void>;
}

/** A port that nothing listens on. */
export async function freePort(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const { port } = server.address() as AddressInfo; // it listens on TCP
  await new Promise((resolve) => server.close(resolve));
  return `${port}`;
}

/** `npm start -- <args>` on a free port (`--port` names another), once it is ready. */
export async function startApp(args: readonly string[], from?: string): Promise<App> {
  const port = args.includes("--port") ? [] : ["--port", await freePort()];
  const command = npm("start", [...args, ...port], from);
  const [, url = ""] = await command.line(/Sallyport is ready: (http:\S+)/);
  return {
    ...command,
    url,
    stop: async () => {
      // npm, the starter and the app: the whole group.
      if (command.child.pid !== undefined) process.kill(-command.child.pid, "SIGTERM");
      await command.exit();
    },
  };
}

/** What says that one of the demo's people has logged in. */
export const demoCookie = (app: App, who: string): string =>
  `sallyport_demo_${new URL(app.url).port}=${who}`;

/** An empty folder that is gone afterwards. */
export async function temporaryFolder(): Promise<{ path: string; remove(): Promise<void> }> {
  const path = await realpath(await mkdtemp(join(tmpdir(), "sallyport-")));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}
