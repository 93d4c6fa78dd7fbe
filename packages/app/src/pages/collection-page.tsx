import type { ApprovalMode, Repo } from "@sallyport/access";
import { repoPath } from "@sallyport/access";
import { Button } from "@sallyport/ui";
import type { ReactElement } from "react";
import type { PersonBarData } from "./page.types.ts";
import { PersonBar } from "./person-bar.tsx";
import { collectionPath } from "./repo-paths.ts";
import { useSitePath } from "./site-path.ts";

/** All that a collection's page shows, read at request time. */
export interface CollectionPageData {
  readonly bar: PersonBarData;
  readonly id: string;
  readonly title: string;
  readonly repos: readonly Repo[];
  /** How its repos are gated together; false where each is by itself. */
  readonly gating: false | ApprovalMode;
  readonly owner: boolean;
  /** Why a change was not made. */
  readonly refused?: string;
}

const MODES = [
  { mode: "false", label: "A separate request for each dataset" },
  { mode: "auto", label: "One request for all datasets, approved automatically" },
  { mode: "manual", label: "One request for all datasets, approved by you" },
] as const;

/** A collection: what is in it, and for its owner whether one request opens all of it. */
export function CollectionPage({ data }: { readonly data: CollectionPageData }): ReactElement {
  const { bar, id, title, repos, gating, owner, refused } = data;
  const at = useSitePath();
  const path = collectionPath(id);
  return (
    <>
      <PersonBar bar={bar} path={path} />
      <main className="app-page app-narrow sp-root">
        <header className="app-title">
          <p className="app-muted">Collection</p>
          <h1>{title}</h1>
          {gating && <p>One request gives access to everything in this collection.</p>}
        </header>
        {refused !== undefined && (
          <p className="app-notice" role="alert" data-tone="bad">
            {refused}
          </p>
        )}
        <section className="app-card" aria-labelledby="in-it">
          <h2 id="in-it">Datasets</h2>
          <ul className="app-files">
            {repos.map((repo) => (
              <li key={repo.id}>
                <a href={at(repoPath(repo))}>
                  <bdi>{repo.id}</bdi>
                </a>
              </li>
            ))}
          </ul>
        </section>
        {owner && (
          <section className="app-card" aria-labelledby="gating">
            <h2 id="gating">Access requests</h2>
            <form method="post" action={at(path)} className="app-token-form">
              <fieldset className="app-roles">
                <legend className="sp-sr-only">How requests work</legend>
                {MODES.map(({ mode, label }) => (
                  <label key={mode} className="app-role">
                    <input
                      type="radio"
                      name="mode"
                      value={mode}
                      defaultChecked={mode === String(gating)}
                    />
                    {label}
                  </label>
                ))}
              </fieldset>
              <Button type="submit">Save</Button>
            </form>
          </section>
        )}
      </main>
    </>
  );
}
