import type { Hono } from "hono";
import * as z from "zod";
import { operation } from "../http/operation.ts";
import { type OpenApiDocument, openApiDocument } from "./openapi-document.ts";

const read = operation({
  summary: "This document",
  group: "Account",
  caller: "anyone",
  answers: { 200: { description: "OpenAPI 3.1.", schema: z.looseObject({ openapi: z.string() }) } },
});

/** The document of all routes, written down when it is first asked for. */
export function openApiRoute(app: Hono): void {
  let document: OpenApiDocument | undefined;
  app.get("/api/sallyport/v1/openapi.json", read.described, (c) => {
    document ??= openApiDocument(app);
    return c.json(document);
  });
}
