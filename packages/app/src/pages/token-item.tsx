import type { TokenInfo } from "@sallyport/server";
import { Button } from "@sallyport/ui";
import type { ReactElement } from "react";
import { formatTime } from "./format-time.ts";
import { TOKENS_PATH } from "./repo-paths.ts";
import { useSitePath } from "./site-path.ts";
import { timeAgo } from "./time-ago.ts";

interface TokenItemProps {
  readonly token: TokenInfo;
  readonly now: Date;
}

/** One token. Revoking asks again, without script too. */
export function TokenItem({ token, now }: TokenItemProps): ReactElement {
  const at = useSitePath();
  const { id, name, role, gatedRepos, createdAt, lastUsedAt } = token;
  return (
    <li className="app-token-item">
      <div>
        <p className="app-token-name">
          <bdi>{name}</bdi> <span className="app-badge">{role === "write" ? "Write" : "Read"}</span>
          {!gatedRepos && <span className="app-badge">No gated repositories</span>}
        </p>
        <p className="app-muted">
          <code>sp_{id}</code> · created <Time time={createdAt} now={now} /> ·{" "}
          {lastUsedAt === undefined ? (
            "never used"
          ) : (
            <>
              last used <Time time={lastUsedAt} now={now} />
            </>
          )}
        </p>
      </div>
      <details className="app-revoke">
        <Button asChild>
          <summary>
            Revoke<span className="sp-sr-only"> {name}</span>
          </summary>
        </Button>
        <form method="post" action={at(`${TOKENS_PATH}/${id}/revoke`)}>
          <p>Anything that uses this token stops working immediately. This can’t be undone.</p>
          <Button type="submit" variant="danger">
            <span>
              Revoke “<bdi>{name}</bdi>” permanently
            </span>
          </Button>
        </form>
      </details>
    </li>
  );
}

function Time({ time, now }: { time: string; now: Date }): ReactElement {
  return (
    <time dateTime={time} title={formatTime(time)}>
      {timeAgo(time, now)}
    </time>
  );
}
