import { repoPath } from "@sallyport/access";
import { Prompt, parsePrompt } from "@sallyport/form/prompt";
import type { ReactElement, ReactNode } from "react";
import { DiagnosticList } from "./diagnostic-list.tsx";
import { FileList } from "./file-list.tsx";
import type { DatasetPageData } from "./page.types.ts";
import { PersonBar } from "./person-bar.tsx";

interface DatasetPageProps {
  readonly data: DatasetPageData;
  readonly gate: ReactNode;
  readonly owner: ReactNode;
}

// Longer than the limit for prompts: this is the card's body.
const CARD_TEXT_MAX = 200_000;

/** A dataset's page: its name, its gate, its text, its files. */
export function DatasetPage({ data, gate, owner }: DatasetPageProps): ReactElement {
  const { repo, cardText, files, bar } = data;
  const [namespace, name] = repo.id.split("/");
  return (
    <>
      <PersonBar bar={bar} path={repoPath(repo)} />
      <main className="app-page sp-root">
        <header className="app-title">
          <p className="app-muted">Dataset</p>
          <h1>
            <span className="app-namespace">{namespace}/</span>
            {name}
          </h1>
        </header>
        {data.owner && (
          <DiagnosticList card={data.owner.card} diagnostics={data.owner.diagnostics} />
        )}
        {data.owner && <RegionNote view={data.view} />}
        <div className="app-columns">
          <div className="app-main">
            {owner}
            {gate}
            {cardText.trim() !== "" && (
              <section className="app-card" aria-label="About this dataset">
                <Prompt tree={parsePrompt(cardText, CARD_TEXT_MAX)} />
              </section>
            )}
          </div>
          <FileList repo={repo} files={files} />
        </div>
      </main>
    </>
  );
}

/** What the owner should know where the card depends on a visitor's region. */
function RegionNote({ view }: Pick<DatasetPageData, "view">): ReactElement | null {
  const asksLocation = view.gate.fields.some((field) => field.type === "ip_location");
  if (!asksLocation && view.closed !== "region-unknown") return null;
  return (
    <section className="app-card app-diagnostics" aria-labelledby="regions">
      <h2 id="regions">Visitor regions are unavailable</h2>
      {view.closed === "region-unknown" && (
        <p>
          Your card excludes visitors from the European Union (
          <code>extra_gated_eu_disallowed</code>). Visitors’ regions can’t be determined here, so no
          one can request access.
        </p>
      )}
      {asksLocation && (
        <p>
          Your card asks for the visitor’s location (<code>ip_location</code>). It can’t be
          determined here, so the question isn’t shown and nothing is stored.
        </p>
      )}
    </section>
  );
}
