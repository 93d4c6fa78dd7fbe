import type { RefusalPage as RefusalPageData } from "@sallyport/server";
import { Button } from "@sallyport/ui";
import type { ReactElement } from "react";
import type { PersonBarData } from "./page.types.ts";
import { PersonBar } from "./person-bar.tsx";

interface RefusalPageProps {
  readonly bar: PersonBarData;
  readonly page: RefusalPageData;
  /** Where the form is: one gets there after logging in. */
  readonly path: string;
}

/** A refused form: what happened, what to do next, and what was typed. */
export function RefusalPage({ bar, page, path }: RefusalPageProps): ReactElement {
  const { title, next, answers, back, again } = page;
  return (
    <>
      <PersonBar bar={bar} path={path} />
      <main className="app-page app-narrow sp-root">
        <header className="app-title">
          <h1>{title}</h1>
          <p>{next}</p>
        </header>
        {again && (
          <form method="post">
            {again.map(([name, value], index) => (
              <input key={`${index} ${name}`} type="hidden" name={name} value={value} />
            ))}
            <Button type="submit" variant="primary">
              Send again
            </Button>
          </form>
        )}
        {back !== undefined && (
          <p>
            <a href={back}>Back to the page</a>
          </p>
        )}
        {answers.length > 0 && (
          <section className="app-card" aria-labelledby="answers">
            <h2 id="answers">Your answers</h2>
            <p className="app-muted">They weren’t saved. Copy anything you want to keep.</p>
            <dl className="app-answers">
              {answers.map(({ label, value }, index) => (
                <div key={`${index} ${label}`}>
                  <dt dir="auto">{label}</dt>
                  <dd dir="auto">{value}</dd>
                </div>
              ))}
            </dl>
          </section>
        )}
      </main>
    </>
  );
}
