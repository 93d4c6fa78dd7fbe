import type { ReactElement, ReactNode } from "react";
import type { PageAssets } from "./page.types.ts";
import { SitePrefix } from "./site-path.ts";

interface DocumentProps {
  readonly title: string;
  readonly assets: PageAssets;
  readonly children: ReactNode;
}

/** The frame of every page. */
export function Document({ title, assets, children }: DocumentProps): ReactElement {
  return (
    <html lang="en" data-prefix={assets.prefix}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        {assets.styles.map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
        <link rel="icon" href="data:," />
        <script type="module" src={assets.script} />
      </head>
      <body>
        <SitePrefix value={assets.prefix}>{children}</SitePrefix>
      </body>
    </html>
  );
}
