import type { GateServer } from "@sallyport/server";
import { Hono } from "hono";

/** A Hono app: its own routes first, the gate's behind them. */
export function honoApp(gate: GateServer): Hono {
  const app = new Hono();
  app.get("/health", (c) => c.text("well"));
  app.all("*", (c) => gate.fetch(c.req.raw));
  return app;
}
