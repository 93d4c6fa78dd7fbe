import type { Person } from "@sallyport/access";
import type { ReactElement } from "react";
import type { DemoPerson } from "../people/demo-people.ts";
import { OUTBOX, TOKENS_PATH } from "./repo-paths.ts";
import { useSitePath } from "./site-path.ts";

interface DemoBarProps {
  readonly people: readonly DemoPerson[];
  readonly person?: Person;
  /** Whether the demo's mail is to be seen. */
  readonly outbox: boolean;
  /** Where to come back to after switching. */
  readonly path: string;
}

/** Says who you are in the demo, and switches. A plain form: it works without script. */
export function DemoBar({ people, person, outbox, path }: DemoBarProps): ReactElement {
  const at = useSitePath();
  return (
    <form
      className="app-demo"
      method="post"
      action={at("/demo/person")}
      aria-label="Demo: who you are"
    >
      <input type="hidden" name="next" value={path} />
      <span className="app-demo-label">
        <strong>Demo</strong> You are {person ? person.fullname : "logged out"}
      </span>
      <span className="app-demo-people">
        {people.map((one) => (
          <PersonButton key={one.id} username={one.username} pressed={one.id === person?.id}>
            {one.fullname}, {one.role}
          </PersonButton>
        ))}
        <PersonButton username="" pressed={person === undefined}>
          Logged out
        </PersonButton>
      </span>
      {person && (
        <a className="app-bar-link" href={at(TOKENS_PATH)}>
          Access tokens
        </a>
      )}
      {outbox && (
        <a className="app-bar-link" href={at(OUTBOX)}>
          Outbox
        </a>
      )}
    </form>
  );
}

interface PersonButtonProps {
  readonly username: string;
  readonly pressed: boolean;
  readonly children: React.ReactNode;
}

function PersonButton({ username, pressed, children }: PersonButtonProps): ReactElement {
  return (
    <button
      type="submit"
      name="person"
      value={username}
      aria-pressed={pressed}
      className="app-demo-person"
    >
      {children}
    </button>
  );
}
