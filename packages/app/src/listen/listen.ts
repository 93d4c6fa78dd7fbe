import type { Server } from "node:http";
import { serve } from "@hono/node-server";
import { UsageError } from "../cli/app-options.ts";

const FIRST_PORT = 4173;
const TRIES = 100;

interface ListenOptions {
  /** What the user asked for; absent: 4173 or the next free one. */
  readonly port?: number;
  readonly hostname: string;
  fetch(request: Request): Promise<Response>;
}

/** A server that answers, and where. */
export interface Listening {
  readonly port: number;
  close(): Promise<void>;
}

/** Listen on the asked port, or on the first free one. Throws a `UsageError` where the asked one is taken. */
export async function listen({ port, hostname, fetch }: ListenOptions): Promise<Listening> {
  if (port !== undefined) {
    const server = await tryPort(port, hostname, fetch);
    if (!server) throw new UsageError(`Port ${port} is taken; choose another with --port.`);
    return server;
  }
  for (let next = FIRST_PORT; next < FIRST_PORT + TRIES; next++) {
    const server = await tryPort(next, hostname, fetch);
    if (server) return server;
  }
  throw new UsageError(
    `No port from ${FIRST_PORT} to ${FIRST_PORT + TRIES - 1} is free; choose one with --port.`,
  );
}

/** Undefined where the port is taken. */
function tryPort(
  port: number,
  hostname: string,
  fetch: ListenOptions["fetch"],
): Promise<Listening | undefined> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port, hostname });
    server.once("listening", () => resolve({ port, close: () => close(server as Server) })); // plain HTTP is asked for above
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE") resolve(undefined);
      else if (error.code === "EACCES")
        reject(
          new UsageError(`Port ${port} may not be used by you; choose one above 1023 with --port.`),
        );
      else reject(error);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
