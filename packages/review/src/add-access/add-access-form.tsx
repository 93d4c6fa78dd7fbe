"use client";
import type { Person, ReviewAdapter } from "@sallyport/access";
import {
  Button,
  DialogTitle,
  formatMessage,
  UntrustedText,
  useFirstFocus,
  useSallyport,
} from "@sallyport/ui";
import { type ReactElement, useEffect, useRef, useState } from "react";
import { problemWords } from "../internal/problem-words.ts";
import { useLateWords } from "../internal/use-late-words.ts";
import { addAccessWords } from "../messages/add-access-words.ts";
import type { ReviewMessages } from "../messages/review-messages.ts";
import { useGrant } from "../state/use-grant.ts";
import { usePeople } from "../state/use-people.ts";

const late = { addAccess: addAccessWords };

export interface AddAccessFormProps {
  readonly adapter: ReviewAdapter;
  readonly words: ReviewMessages;
  readonly onGranted: (person: string) => void;
  readonly onClose: () => void;
}

/** Finds a person and gives them access. */
export function AddAccessForm(props: AddAccessFormProps): ReactElement {
  const { adapter, words, onGranted, onClose } = props;
  const { locale } = useSallyport();
  const { addAccess: texts } = useLateWords(late, words);
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
      // Whoever has closed it may have opened it for somebody else.
      if (open.current) onClose();
    },
  });
  const problem =
    failed?.error.code === "invalid"
      ? formatMessage(texts.already, { person: nameOf(failed.person) }, locale)
      : failed && problemWords(failed.error, words);
  return (
    <form
      className="sp-add-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen && !busy) void grant(chosen);
      }}
    >
      <DialogTitle asChild>
        <h2>{texts.title}</h2>
      </DialogTitle>
      <p className="sp-hint">{texts.text}</p>
      <label className="sp-add-search">
        <span className="sp-label">{texts.search}</span>
        <input
          ref={search}
          type="search"
          className="sp-control"
          autoComplete="off"
          placeholder={texts.placeholder}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setChosen(undefined);
            clear();
          }}
        />
      </label>
      <div aria-live="polite" aria-busy={searching}>
        {error && <p className="sp-error">{problemWords(error, words)}</p>}
        {people?.length === 0 && <p className="sp-hint">{texts.none}</p>}
        {people && people.length > 0 && (
          <fieldset className="sp-people">
            <legend className="sp-sr-only">{texts.show}</legend>
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
        {problem !== undefined && <p className="sp-error">{problem}</p>}
      </div>
      <div className="sp-decisions">
        <Button onClick={onClose}>{texts.cancel}</Button>
        <Button type="submit" variant="primary" busy={busy} disabled={!chosen}>
          {texts.grant}
        </Button>
      </div>
    </form>
  );
}

function nameOf({ fullname, username }: Person): string {
  return fullname || username;
}
