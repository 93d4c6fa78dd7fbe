"use client";
import type { Person, ReviewAdapter } from "@sallyport/access";
import {
  Button,
  DialogTitle,
  formatMessage,
  Message,
  UntrustedText,
  useFirstFocus,
  useSallyport,
} from "@sallyport/ui";
import { type ReactElement, useEffect, useRef, useState } from "react";
import { describeProblem } from "../internal/describe-problem.ts";
import { useLateMessages } from "../internal/use-late-messages.ts";
import { enAddAccess } from "../messages/en-add-access.ts";
import type { ReviewMessages } from "../messages/messages.types.ts";
import { useGrant } from "../state/use-grant.ts";
import { usePeople } from "../state/use-people.ts";

const ENGLISH = { addAccess: enAddAccess };

export interface AddAccessFormProps {
  readonly adapter: ReviewAdapter;
  readonly messages: ReviewMessages;
  readonly onGranted: (person: string) => void;
  readonly onClose: () => void;
}

/** Finds a person and gives them access. */
export function AddAccessForm(props: AddAccessFormProps): ReactElement {
  const { adapter, messages, onGranted, onClose } = props;
  const { locale } = useSallyport();
  const { addAccess: late } = useLateMessages(ENGLISH, messages);
  const [query, setQuery] = useState("");
  const [chosen, setChosen] = useState<Person>();
  const { people, searching, error } = usePeople({ adapter, query });
  const search = useFirstFocus<HTMLInputElement>();
  const open = useRef(false);
  useEffect(() => {
    open.current = true;
    return () => {
      open.current = false;
    };
  }, []);
  const { busy, failed, grant, clear } = useGrant({
    adapter,
    onGranted: (person) => {
      onGranted(nameOf(person));
      // It may have been closed and reopened for another person.
      if (open.current) onClose();
    },
  });
  return (
    <form
      className="sp-add-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen && !busy) void grant(chosen);
      }}
    >
      <DialogTitle asChild>
        <h2>{messages.addAccess.open}</h2>
      </DialogTitle>
      <p className="sp-hint">{late.text}</p>
      <label className="sp-add-search">
        <span className="sp-label">{late.search}</span>
        <input
          ref={search}
          type="search"
          className="sp-control"
          autoComplete="off"
          placeholder={late.placeholder}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setChosen(undefined);
            clear();
          }}
        />
      </label>
      <div aria-live="polite" aria-busy={searching}>
        {error && (
          <p className="sp-error">
            {formatMessage(
              late.searchFailed,
              { problem: describeProblem(error, messages) },
              locale,
            )}
          </p>
        )}
        {people?.length === 0 && <p className="sp-hint">{late.none}</p>}
        {people && people.length > 0 && (
          <fieldset className="sp-people">
            <legend className="sp-sr-only">{late.show}</legend>
            {people.map((person) => (
              <label key={person.id} className="sp-people-one">
                <input
                  type="radio"
                  name="person"
                  checked={chosen?.id === person.id}
                  onChange={() => setChosen(person)}
                />
                <span>
                  <UntrustedText text={person.fullname} />{" "}
                  <span className="sp-hint">
                    <UntrustedText text={`@${person.username}`} />
                  </span>
                </span>
              </label>
            ))}
          </fieldset>
        )}
        {failed && (
          <p className="sp-error">
            <Message
              message={failed.error.code === "invalid" ? late.refused : late.failed}
              values={{
                person: <UntrustedText text={nameOf(failed.person)} />,
                problem: describeProblem(failed.error, messages),
              }}
            />
          </p>
        )}
      </div>
      <div className="sp-decisions">
        <Button onClick={onClose}>{late.cancel}</Button>
        <Button type="submit" variant="primary" busy={busy} disabled={!chosen}>
          {late.grant}
        </Button>
      </div>
    </form>
  );
}

function nameOf({ fullname, username }: Person): string {
  return fullname || username;
}
