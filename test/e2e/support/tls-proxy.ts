import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { request as forward } from "node:http";
import { createServer, type RequestOptions, request, type ServerOptions } from "node:https";
import type { AddressInfo, Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Whether certificates can be made here. */
export const hasOpenssl = spawnSync("openssl", ["version"]).status === 0;

/** A certificate of its own for localhost. */
export function makeCertificate(): Pick<ServerOptions, "key" | "cert"> {
  const folder = mkdtempSync(join(tmpdir(), "sallyport-tls-"));
  const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
  const args = "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2";
  const subject = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"];
  spawnSync("openssl", [...args.split(" "), ...subject, "-keyout", key, "-out", cert]);
  const made = { key: readFileSync(key), cert: readFileSync(cert) };
  rmSync(folder, { recursive: true });
  return made;
}

/** A server on https://localhost. */
export interface TlsServer {
  readonly url: string;
  close(): Promise<void>;
}

/** What a proxy has passed on, and what the app answered. */
export interface Passed {
  readonly method: string | undefined;
  readonly path: string | undefined;
  readonly cookie: string | undefined;
  readonly authorization: string;
  readonly status: number | undefined;
}

/** Ends TLS in front of an app, and asks for a password as many proxies do. */
export function startTlsProxy(
  certificate: Pick<ServerOptions, "key" | "cert">,
  app: string,
  credentials: string,
  onPassed: (passed: Passed) => void,
): Promise<TlsServer> {
  const expected = `Basic ${Buffer.from(credentials).toString("base64")}`;
  return listen(certificate, (asked, answer) => {
    const { authorization = "" } = asked.headers;
    if (authorization !== expected && !authorization.startsWith("Bearer ")) {
      answer.writeHead(401, { "www-authenticate": 'Basic realm="proxy"' }).end();
      return;
    }
    const headers = {
      ...asked.headers,
      host: new URL(app).host,
      "x-forwarded-for": asked.socket.remoteAddress ?? "",
      "x-forwarded-host": asked.headers.host ?? "",
      "x-forwarded-proto": "https",
    };
    const { method } = asked;
    asked.pipe(
      forward(`${app}${asked.url}`, { ...(method && { method }), headers }, (given) => {
        const { method, url: path, headers } = asked;
        onPassed({ method, path, cookie: headers.cookie, authorization, status: given.statusCode });
        answer.writeHead(given.statusCode ?? 502, given.headers);
        given.pipe(answer);
      }),
    );
  });
}

/** A page on an https origin of its own. */
export function startTlsPage(
  certificate: Pick<ServerOptions, "key" | "cert">,
  html: string,
): Promise<TlsServer> {
  return listen(certificate, (_, answer) => {
    answer.writeHead(200, { "content-type": "text/html" }).end(html);
  });
}

async function listen(
  certificate: ServerOptions,
  onRequest: Parameters<typeof createServer>[1],
): Promise<TlsServer> {
  const server = createServer(certificate, onRequest);
  // Sockets without a finished handshake, as a browser opens in advance, are no HTTP connections yet.
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const { port } = server.address() as AddressInfo; // it listens on TCP
  return {
    url: `https://localhost:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** An answer over TLS whose certificate no one has signed. */
export interface TlsAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

export function fetchTls(url: string, options: RequestOptions, body?: string): Promise<TlsAnswer> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { ...options, rejectUnauthorized: false }, (answer) => {
      let text = "";
      answer.setEncoding("utf8").on("data", (part: string) => {
        text += part;
      });
      answer.on("end", () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }),
      );
    });
    sent.on("error", reject);
    sent.setTimeout(20_000, () => sent.destroy(new Error(`${url} does not answer.`)));
    sent.end(body);
  });
}
