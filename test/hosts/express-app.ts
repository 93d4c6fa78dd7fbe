import { getRequestListener } from "@hono/node-server";
import type { GateServer } from "@sallyport/server";
import express, { type Express } from "express";

/** An Express app: its own routes first, the gate's behind them. No body parser in front of those. */
export function expressApp(gate: GateServer): Express {
  const app = express();
  app.get("/health", (_, response) => {
    response.send("well");
  });
  app.use(getRequestListener((request) => gate.fetch(request)));
  return app;
}
