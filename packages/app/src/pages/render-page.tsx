import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { Document } from "./document.tsx";
import type { PageAssets } from "./page.types.ts";

/** A page without islands, as HTML. */
export function renderPage(title: string, page: ReactElement, assets: PageAssets): string {
  return `<!doctype html>${renderToStaticMarkup(
    <Document title={title} assets={assets}>
      {page}
    </Document>,
  )}`;
}
