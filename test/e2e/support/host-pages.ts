import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import { createElement } from "react";
import { renderToString } from "react-dom/server";
import { build, type Rolldown } from "vite";
import { GatePage, type GateScenario } from "../pages/gate-scenario.tsx";

const PAGES = ["gate-page", "prompt-page", "review-page", "settings-page", "triage-page"] as const;

/** How a page is served. */
export interface HostPage {
  readonly page: (typeof PAGES)[number];
  readonly scenario?: GateScenario;
  readonly csp?: string;
  /** The script waits for `start()`. */
  readonly wait?: boolean;
}

export interface HostPages {
  /** The address of a page. */
  url(page: HostPage): string;
  /** What was posted without script, as it came. */
  readonly posts: readonly string[];
  close(): Promise<void>;
}

const folder = join(import.meta.dirname, "../pages");
const TYPES = { js: "text/javascript", css: "text/css", map: "application/json" } as const;

// The oldest React that the packages take, under a name of its own.
const folderOf = (name: string): string =>
  dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
const REACT_18 = [
  { find: /^react(?=$|\/)/, replacement: folderOf("react-18") },
  { find: /^react-dom(?=$|\/)/, replacement: folderOf("react-dom-18") },
];

/** Answers what the pages ask of a server of their own. */
export type Api = (request: Request) => Promise<Response>;

/** Pages of made-up hosts, on loopback: the components built as a host's bundler would. */
export async function serveHostPages(react: 18 | 19 = 19, api?: Api): Promise<HostPages> {
  const built = (await build({
    root: folder,
    configFile: false,
    logLevel: "error",
    ...(react === 18 && { resolve: { alias: REACT_18 } }),
    build: {
      write: false,
      modulePreload: false,
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: PAGES.map((name) => join(folder, `${name}.tsx`)),
        output: { entryFileNames: "[name].js", assetFileNames: "[name][extname]" },
      },
    },
  })) as Rolldown.RolldownOutput;
  const files = new Map(
    built.output.map((file) => [
      `/${file.fileName}`,
      file.type === "chunk" ? file.code : file.source,
    ]),
  );
  const pages: HostPage[] = [];
  const posts: string[] = [];
  const server: Server = createServer((request, response) => {
    const path = (request.url ?? "/").split("?")[0] ?? "/";
    const file = files.get(path);
    if (file !== undefined) {
      const type = TYPES[path.split(".").at(-1) as keyof typeof TYPES];
      response.setHeader("content-type", type);
      response.end(file);
      return;
    }
    if (api && path.startsWith("/api/")) {
      void answer(api, request, response);
      return;
    }
    if (request.method === "POST") {
      let body = "";
      request.on("data", (part) => {
        body += part;
      });
      request.on("end", () => {
        posts.push(body);
        response.end("Thank you");
      });
      return;
    }
    const page = pages[Number(/^\/page\/(\d+)$/.exec(path)?.[1] ?? -1)];
    if (!page) {
      // Browsers ask for an icon unasked.
      response.statusCode = path === "/favicon.ico" ? 204 : 404;
      response.end();
      return;
    }
    response.setHeader("content-type", "text/html; charset=utf-8");
    if (page.csp !== undefined) response.setHeader("content-security-policy", page.csp);
    const style = [...files.keys()].filter((name) => name.endsWith(".css"));
    response.end(htmlOf(page, style));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    posts,
    url: (page) => `http://127.0.0.1:${port}/page/${pages.push(page) - 1}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function answer(api: Api, asked: IncomingMessage, response: ServerResponse): Promise<void> {
  const parts: Buffer[] = [];
  for await (const part of asked) parts.push(part);
  const { method = "GET", headers, url } = asked;
  const given = await api(
    new Request(`http://${headers.host}${url}`, {
      method,
      headers: Object.entries(headers).map(([name, value]): [string, string] => [name, `${value}`]),
      ...(parts.length > 0 && { body: Buffer.concat(parts) }),
    }),
  );
  response.writeHead(given.status, Object.fromEntries(given.headers));
  response.end(Buffer.from(await given.arrayBuffer()));
}

function htmlOf({ page, scenario = {}, wait }: HostPage, styles: readonly string[]): string {
  const escaped = JSON.stringify(scenario).replace(/[&"<]/g, (c) => `&#${c.charCodeAt(0)};`);
  const html = scenario.served ? renderToString(createElement(GatePage, { scenario })) : "";
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A host</title>
${styles.map((name) => `<link rel="stylesheet" href="${name}">`).join("")}
</head><body data-scenario="${escaped}"${wait ? " data-wait" : ""}><div id="app">${html}</div>
<p><button type="button">Elsewhere</button></p>
<script type="module" src="/${page}.js"></script></body></html>`;
}
