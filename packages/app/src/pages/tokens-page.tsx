import type { ReactElement } from "react";
import { CopyText } from "./copy-text.tsx";
import { PersonBar } from "./person-bar.tsx";
import { TOKENS_PATH } from "./repo-paths.ts";
import { useSitePath } from "./site-path.ts";
import { TokenForm } from "./token-form.tsx";
import { TokenItem } from "./token-item.tsx";
import type { TokensNotice, TokensPageData } from "./tokens-page.types.ts";

interface TokensPageProps {
  readonly data: TokensPageData;
}

/** A person's tokens: create, name, copy once, revoke. Plain forms, which work without script. */
export function TokensPage({ data }: TokensPageProps): ReactElement {
  const at = useSitePath();
  const { bar, tokens, notice, typed, example, origin, now } = data;
  return (
    <>
      <PersonBar bar={bar} path={TOKENS_PATH} />
      <main className="app-page app-narrow sp-root">
        <header className="app-title">
          <p className="app-muted">
            <a className="sp-link" href={at("/")}>
              Back to the data
            </a>
          </p>
          <h1>Access tokens</h1>
          <p>
            A token lets a script or a client act on your behalf. Treat it like your password: keep
            it secret, and revoke it when you no longer need it.
          </p>
        </header>
        {notice && <Notice notice={notice} example={example} />}
        {tokens ? (
          <>
            <section className="app-card" aria-labelledby="make">
              <h2 id="make">New token</h2>
              <TokenForm {...typed} />
            </section>
            <section className="app-card" aria-labelledby="yours">
              <h2 id="yours">Your tokens</h2>
              {tokens.length === 0 ? (
                <p className="app-muted">
                  You have no tokens yet. Create one to download from a script.
                </p>
              ) : (
                <ul className="app-tokens">
                  {tokens.map((token) => (
                    <TokenItem key={token.id} token={token} now={now} />
                  ))}
                </ul>
              )}
            </section>
          </>
        ) : (
          <section className="app-card" aria-labelledby="logged-out">
            <h2 id="logged-out">You’re logged out</h2>
            <p className="app-muted">
              {bar.kind === "demo"
                ? "Choose who you are above to see your tokens."
                : "Log in above to see your tokens."}
            </p>
          </section>
        )}
        <section className="app-card app-usage" aria-labelledby="usage">
          <h2 id="usage">Using a token</h2>
          <p>With curl, for a file that you have access to:</p>
          <CopyText label="Copy command" text={curlLine("$SALLYPORT_TOKEN", example)} />
          <p>With Hugging Face Hub clients, before you start them:</p>
          <CopyText
            label="Copy settings"
            text={`export HF_ENDPOINT=${origin}\nexport HF_TOKEN=$SALLYPORT_TOKEN`}
          />
          <p className="app-muted">
            Send the token in the <code>Authorization</code> header, never in a URL.
          </p>
        </section>
      </main>
    </>
  );
}

/** A curl command that fails on HTTP errors, follows redirects and keeps the file's name. */
function curlLine(token: string, url: string): string {
  return `curl -fLO -H "Authorization: Bearer ${token}" \\\n  ${url}`;
}

function Notice({ notice, example }: { notice: TokensNotice; example: string }): ReactElement {
  if (notice.kind === "made") {
    return (
      <section className="app-card app-made" aria-labelledby="made">
        <h2 id="made">
          Your token “<bdi>{notice.info.name}</bdi>” was created
        </h2>
        <p>
          <strong>Copy it now. It won’t be shown again.</strong>
        </p>
        <CopyText label="Copy token" text={notice.token} />
        <p>Try it:</p>
        <CopyText label="Copy command" text={curlLine(notice.token, example)} />
      </section>
    );
  }
  const refused = notice.kind === "refused";
  return (
    <p
      className="app-notice"
      role={refused ? "alert" : "status"}
      data-tone={refused ? "bad" : "ok"}
    >
      {refused ? notice.message : "Token revoked. It no longer works."}
    </p>
  );
}
