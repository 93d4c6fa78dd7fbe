import type { ReactElement } from "react";
import type { OutboxMail } from "../mail/demo-outbox.ts";
import { formatTime } from "./format-time.ts";
import type { PersonBarData } from "./page.types.ts";
import { PersonBar } from "./person-bar.tsx";
import { OUTBOX } from "./repo-paths.ts";
import { useSitePath } from "./site-path.ts";

interface OutboxPageProps {
  readonly bar: PersonBarData;
  readonly mails: readonly OutboxMail[];
  /** Where the page leads back to. */
  readonly back: string;
  /** Links of mails that lead here are links on the page too. */
  readonly origin: string;
}

/** What the demo would have sent, newest first. */
export function OutboxPage({ bar, mails, back, origin }: OutboxPageProps): ReactElement {
  const at = useSitePath();
  return (
    <>
      <PersonBar bar={bar} path={OUTBOX} />
      <main className="app-page sp-root">
        <header className="app-title app-outbox">
          <h1>Outbox</h1>
          <p className="app-muted">
            The demo has no mail server: the email it would send appears here while it runs. Owners
            are notified right away; requesters once a decision can no longer be undone, about 15
            seconds later. With <code>SMTP_URL</code>, email is sent for real.
          </p>
          <p>
            <a href={at(back)}>Back to the data</a>
          </p>
        </header>
        {mails.length === 0 ? (
          <p className="app-card">
            Nothing has been sent yet. Request access as a visitor, then look again.
          </p>
        ) : (
          <ol className="app-outbox">
            {mails.map((mail) => (
              <li key={mail.messageId} className="app-card">
                <Mail mail={mail} origin={origin} />
              </li>
            ))}
          </ol>
        )}
      </main>
    </>
  );
}

function Mail({
  mail,
  origin,
}: {
  readonly mail: OutboxMail;
  readonly origin: string;
}): ReactElement {
  const { to, subject, text, at } = mail;
  return (
    <article>
      <h2>
        <bdi>{subject}</bdi>
      </h2>
      <p className="app-muted">
        To{" "}
        {to.name ? (
          <>
            <bdi>{to.name}</bdi> &lt;<bdi>{to.address}</bdi>&gt;
          </>
        ) : (
          <bdi>{to.address}</bdi>
        )}
        , <time dateTime={at.toISOString()}>{formatTime(at.toISOString())}</time>
      </p>
      <div className="app-mail-text" dir="auto">
        {text
          .trimEnd()
          .split("\n")
          .map((line, n) => (
            <Line key={n} text={line} origin={origin} />
          ))}
      </div>
    </article>
  );
}

function Line({ text, origin }: { readonly text: string; readonly origin: string }): ReactElement {
  if (text.startsWith(`${origin}/`)) return <a href={text}>{text}</a>;
  return <span>{text}</span>;
}
