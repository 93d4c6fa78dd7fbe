import type { Server } from "node:http";
import { serve } from "@hono/node-server";
import { UsageError } from "../cli/app-options.ts";
import { notePeer } from "../http/peer-address.ts";

const FIRST_PORT = 4173;
const TRIES = 100;
// `localhost` is one of these, and which one differs.
const LOOPBACK = ["127.0.0.1", "::1"];

interface ListenOptions {
  /** What the user asked for; absent: 4173 or the next free one. */
  readonly port?: number;
  fetch(request: Request): Promise<Response>;
}

/** A server that answers, and where. */
export interface Listening {
  readonly port: number;
  close(): Promise<void>;
}

/** Listens on the given port, or on the first free one. Throws a `UsageError` if the given one is taken. */
export async function listen({ port, fetch }: ListenOptions): Promise<Listening> {
  if (port !== undefined) {
    const server = await tryPort(port, fetch);
    if (!server) throw new UsageError(`Port ${port} is taken. Choose another with --port.`);
    return server;
  }
  for (let next = FIRST_PORT; next < FIRST_PORT + TRIES; next++) {
    const server = await tryPort(next, fetch);
    if (server) return server;
  }
  throw new UsageError(
    `No port from ${FIRST_PORT} to ${FIRST_PORT + TRIES - 1} is free. Choose one with --port.`,
  );
}

/** Listen on a port of every address of this machine's loopback. Undefined where it is taken on one. */
async function tryPort(
  port: number,
  fetch: ListenOptions["fetch"],
): Promise<Listening | undefined> {
  const servers: Server[] = [];
  for (const hostname of LOOPBACK) {
    const server = await tryAddress(port, hostname, fetch);
    if (server === "taken") {
      await Promise.all(servers.map(close));
      return undefined;
    }
    if (server !== "no such address") servers.push(server);
  }
  return { port, close: async () => void (await Promise.all(servers.map(close))) };
}

function tryAddress(
  port: number,
  hostname: string,
  fetch: ListenOptions["fetch"],
): Promise<Server | "taken" | "no such address"> {
  return new Promise((resolve, reject) => {
    const server = serve({
      fetch: (request, env) => {
        // Node's request object: only HTTP/1 is served.
        if ("incoming" in env) notePeer(request, env.incoming.socket.remoteAddress);
        return fetch(request);
      },
      port,
      hostname,
    });
    server.once("listening", () => resolve(server as Server)); // plain HTTP is asked for above
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE") resolve("taken");
      // Many machines have no IPv6.
      else if (error.code === "EADDRNOTAVAIL" || error.code === "EAFNOSUPPORT")
        resolve("no such address");
      else if (error.code === "EACCES") {
        reject(
          new UsageError(
            `You don't have permission to use port ${port}. Choose one above 1023 with --port.`,
          ),
        );
      } else reject(error);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
