import type { Person } from "@sallyport/access";
import type { ReactElement } from "react";
import { LOG_IN } from "./islands.ts";
import { TOKENS_PATH } from "./repo-paths.ts";
import { useSitePath } from "./site-path.ts";

interface AccountBarProps {
  readonly person?: Person;
  /** True after an invalid token. */
  readonly failed: boolean;
  /** Where to come back to. */
  readonly path: string;
}

/** Says who is logged in, or lets one log in with a token. A plain form: it works without script. */
export function AccountBar({ person, failed, path }: AccountBarProps): ReactElement {
  const at = useSitePath();
  if (person) {
    return (
      <form className="app-demo" method="post" action={at("/logout")} aria-label="Your account">
        <input type="hidden" name="next" value={path} />
        <span className="app-demo-label">
          Logged in as <bdi>{person.fullname}</bdi> (<bdi>{person.username}</bdi>)
        </span>
        <a className="app-bar-link" href={at(TOKENS_PATH)}>
          Access tokens
        </a>
        <button type="submit" className="app-demo-person">
          Log out
        </button>
      </form>
    );
  }
  return (
    <form className="app-demo" method="post" action={at("/login")} aria-label="Log in">
      <input type="hidden" name="next" value={path} />
      <label htmlFor={LOG_IN}>Your token</label>
      <input
        id={LOG_IN}
        name="token"
        type="password"
        required
        autoComplete="current-password"
        className="app-token"
        {...(failed && { "aria-invalid": true, "aria-describedby": "log-in-failed" })}
      />
      <button type="submit" className="app-demo-person">
        Log in
      </button>
      {failed && (
        <span id="log-in-failed" role="alert" className="app-failed">
          This token isn’t valid. Check that you copied all of it.
        </span>
      )}
    </form>
  );
}
