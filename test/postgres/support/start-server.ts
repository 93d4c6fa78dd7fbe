import { type ChildProcess, fork } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import type { FromServer, ServerSetup, ToServer } from "./messages.types.ts";

/** A mail as a server process has handed it over. */
export interface SentMail {
  readonly messageId: string;
  readonly text: string;
}

/** A running server process. */
export interface ServerProcess {
  readonly mails: SentMail[];
  /** Send a request as somebody. */
  fetch(who: string, path: string, body?: unknown, key?: string): Promise<Response>;
  /** Tell it what to do; resolves once it has. */
  tell(message: ToServer): Promise<FromServer>;
  /** Resolves once it is gone. */
  readonly gone: Promise<void>;
  stop(): Promise<void>;
}

/** Build the server process once, from the folder `test` of the repository; `remove` afterwards. */
export async function buildServerProcess(tests: string): Promise<{ file: string; remove(): void }> {
  const outDir = mkdtempSync(join(tmpdir(), "sallyport-server-"));
  await build({
    root: tests,
    configFile: false,
    logLevel: "error",
    ssr: { noExternal: true, target: "node" },
    build: {
      ssr: join(tests, "postgres/support/server-process.ts"),
      outDir,
      emptyOutDir: true,
      target: "node20",
      rolldownOptions: { output: { entryFileNames: "[name].mjs" } },
    },
  });
  return {
    file: join(outDir, "server-process.mjs"),
    remove: () => rmSync(outDir, { recursive: true, force: true }),
  };
}

/** Start a server process over a database. */
export async function startServer(
  file: string,
  setup: Partial<ServerSetup> & { readonly database: string },
): Promise<ServerProcess> {
  const full: ServerSetup = { connections: 10, patience: 5_000, mail: false, ...setup };
  const child: ChildProcess = fork(file, [JSON.stringify(full)], { stdio: "inherit" });
  const mails: SentMail[] = [];
  const waiting: ((message: FromServer) => void)[] = [];
  let port = 0;
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  await new Promise<void>((resolve, reject) => {
    gone.then(() => reject(new Error("The server process ended before it was ready")));
    child.on("message", (message: FromServer) => {
      if (message.kind === "ready") {
        port = message.port;
        resolve();
      } else if (message.kind === "mail") mails.push(message);
      else waiting.shift()?.(message);
    });
  });
  return {
    mails,
    gone,
    fetch: (who, path, body, key) =>
      fetch(`http://127.0.0.1:${port}${path}`, {
        method: body === undefined ? "GET" : "POST",
        headers: {
          "x-test-user": who,
          "sec-fetch-site": "same-origin",
          ...(body !== undefined && { "content-type": "application/json" }),
          ...(key !== undefined && { "idempotency-key": key }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
    tell: (message) =>
      new Promise((resolve) => {
        waiting.push(resolve);
        child.send(message);
      }),
    stop: async () => {
      if (child.connected) child.disconnect();
      await gone;
    },
  };
}
