import { readdirSync, readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join, relative, sep } from "node:path";
import { createElement } from "react";
import { renderToString } from "react-dom/server";
import { inject } from "vitest";
import { GatePage, type GateScenario } from "../pages/gate-scenario.tsx";
import type { PAGES, ReactVersion } from "./build-pages.ts";

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

const TYPES = { js: "text/javascript", css: "text/css", map: "application/json" } as const;

/** Answers what the pages ask of a server of their own. */
export type Api = (request: Request) => Promise<Response>;

/** Pages of made-up hosts, on loopback; all tests share one build of them. */
export async function serveHostPages(react: ReactVersion = 19, api?: Api): Promise<HostPages> {
  const folder = join(inject("hostPages"), `${react}`);
  const files = new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => {
        const path = join(parentPath, name);
        return [`/${relative(folder, path).replaceAll(sep, "/")}`, readFileSync(path)];
      }),
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
