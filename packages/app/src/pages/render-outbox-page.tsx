import { renderToStaticMarkup } from "react-dom/server";
import type { OutboxMail } from "../mail/demo-outbox.ts";
import { DemoBar } from "./demo-bar.tsx";
import { Document } from "./document.tsx";
import { OutboxPage } from "./outbox-page.tsx";
import type { PageAssets, PersonBarData } from "./page.types.ts";
import { OUTBOX } from "./repo-paths.ts";

interface OutboxPageData {
  readonly mails: readonly OutboxMail[];
  readonly bar: PersonBarData & { readonly kind: "demo" };
  readonly back: string;
  readonly origin: string;
}

/** The demo's outbox as HTML. */
export function renderOutboxPage({ bar, ...page }: OutboxPageData, assets: PageAssets): string {
  const html = renderToStaticMarkup(
    <Document title="Outbox" assets={assets}>
      <DemoBar {...bar} path={OUTBOX} />
      <OutboxPage {...page} />
    </Document>,
  );
  return `<!doctype html>${html}`;
}
