import { TOKEN_NAME_MAX_LENGTH, type TokenRole } from "@sallyport/server";
import { Button } from "@sallyport/ui";
import type { ReactElement } from "react";
import { TOKENS_PATH } from "./repo-paths.ts";
import { useSitePath } from "./site-path.ts";

interface TokenFormProps {
  readonly name?: string;
  readonly role?: TokenRole;
  readonly gatedRepos?: boolean;
}

const ROLES: readonly {
  readonly role: TokenRole;
  readonly label: string;
  readonly hint: string;
}[] = [
  { role: "read", label: "Read", hint: "Can download the files that you can." },
  {
    role: "write",
    label: "Write",
    hint: "Can also request access, review requests and change settings on your behalf.",
  },
];

/** Names a new token and chooses its permissions. */
export function TokenForm({
  name,
  role = "read",
  gatedRepos = true,
}: TokenFormProps): ReactElement {
  const at = useSitePath();
  return (
    <form method="post" action={at(TOKENS_PATH)} className="app-token-form">
      <div className="app-field">
        <label htmlFor="token-name">Name</label>
        <input
          id="token-name"
          name="name"
          className="sp-control"
          required
          maxLength={TOKEN_NAME_MAX_LENGTH}
          pattern=".*\S.*"
          title="A name to recognize it by"
          placeholder="What is it for? For example: laptop"
          autoComplete="off"
          defaultValue={name}
        />
      </div>
      <fieldset className="app-roles">
        <legend>Permissions</legend>
        {ROLES.map((one) => (
          <label key={one.role} className="app-role">
            <input type="radio" name="role" value={one.role} defaultChecked={one.role === role} />
            <span>
              <strong>{one.label}</strong> <span className="app-muted">{one.hint}</span>
            </span>
          </label>
        ))}
        <label className="app-role">
          <input type="checkbox" name="gatedRepos" defaultChecked={gatedRepos} />
          <span>
            <strong>Gated repositories</strong>{" "}
            <span className="app-muted">Can read the files of those that you have access to.</span>
          </span>
        </label>
      </fieldset>
      <Button type="submit" variant="primary">
        Create token
      </Button>
    </form>
  );
}
