"use client";
import type { Person, ReviewAdapter } from "@sallyport/access";
import { errorData, inTime } from "@sallyport/access";
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
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const { people, searching, error } = usePeople(adapter, query);
  const search = useFirstFocus<HTMLInputElement>();
  const open = useRef(false);
  useEffect(() => {
    open.current = true;
    return () => {
      open.current = false;
    };
  }, []);
  const grant = async (person: Person): Promise<void> => {
    setBusy(true);
    setProblem(undefined);
    try {
      await inTime(adapter.grant({ userId: person.id }));
      onGranted(person.fullname || person.username);
      // Whoever has closed it may have opened it for somebody else.
      if (open.current) onClose();
    } catch (failure) {
      const data = errorData(failure);
      setProblem(
        data.code === "invalid"
          ? formatMessage(texts.already, { person: person.fullname || person.username }, locale)
          : problemWords(data, words),
      );
    } finally {
      setBusy(false);
    }
  };
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
            setProblem(undefined);
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
