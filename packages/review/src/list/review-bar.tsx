"use client";
import type { ReviewAdapter } from "@sallyport/access";
import { Button, Icon, isComposing, numberFormat, useSallyport } from "@sallyport/ui";
import { type ReactElement, type RefObject, useEffect, useRef, useState } from "react";
import { useReviewSlots } from "../internal/review.context.ts";
import type { ReviewPlace } from "../internal/review.types.ts";
import type { ReviewController } from "../internal/review-controller.types.ts";
import type { ReviewMessages } from "../messages/messages.types.ts";
import { SEARCH_MAX_LENGTH } from "../state/as-place.ts";
import { NOTHING_SELECTED, selectionOf } from "../state/selection.ts";
import { loadedOf } from "./loaded-of.ts";

export interface ReviewBarProps {
  readonly adapter: ReviewAdapter;
  readonly review: ReviewController;
  readonly place: ReviewPlace;
  readonly messages: ReviewMessages;
  /** What sorts and filters is open. */
  readonly finding: boolean;
  readonly findId: string;
  readonly onFinding: (open: boolean) => void;
  readonly searchRef: RefObject<HTMLInputElement | null>;
  readonly setPlace: (place: ReviewPlace) => void;
  readonly onShowKeys: () => void;
}

/** Above a list: select all of it, search it, and within the rejected those who may ask again. */
export function ReviewBar(props: ReviewBarProps): ReactElement {
  const { adapter, review, place, messages, searchRef, finding, findId } = props;
  const { onFinding, setPlace, onShowKeys } = props;
  const { locale } = useSallyport();
  const slot = useReviewSlots();
  const { requests } = review;
  const { selection, select } = review.bulk;
  const all = requests.length > 0 && requests.every(({ user }) => selection.chosen.has(user.id));
  const some = !all && requests.some(({ user }) => selection.chosen.has(user.id));
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = some;
  }, [some]);
  const { search, reset } = adapter.capabilities;
  const filtered = place.filters?.length ?? 0;
  const total = place.search || filtered > 0 ? undefined : review.state.counts?.[place.list];
  const loaded = loadedOf(requests, total, messages, locale);
  return (
    <div className={slot("bar")}>
      <label className="sp-tick">
        <input
          ref={box}
          type="checkbox"
          className="sp-checkbox"
          aria-label={messages.bulk.selectAll}
          checked={all}
          disabled={requests.length === 0 || review.bulk.progress !== undefined}
          onChange={() => select(all ? NOTHING_SELECTED : selectionOf(requests))}
        />
      </label>
      <SearchBox
        key={place.list === "reset" ? "rejected" : place.list}
        inputRef={searchRef}
        label={messages.search[search]}
        text={place.search ?? ""}
        onSearch={(text) => {
          const { list, filters } = place;
          setPlace({ list, ...(filters && { filters }), ...(text && { search: text }) });
        }}
      />
      <Button
        size="sm"
        aria-expanded={finding}
        aria-controls={finding ? findId : undefined}
        onClick={() => onFinding(!finding)}
      >
        {messages.find.open}
        {filtered > 0 && <span className="sp-count">{numberFormat(locale).format(filtered)}</span>}
      </Button>
      {reset && (place.list === "rejected" || place.list === "reset") && (
        <Button
          size="sm"
          aria-pressed={place.list === "reset"}
          onClick={() =>
            setPlace({ ...place, list: place.list === "reset" ? "rejected" : "reset" })
          }
        >
          {place.list === "reset" && <Icon name="check" />} {messages.lists.reset}
        </Button>
      )}
      {loaded && <p className="sp-hint sp-loaded">{loaded}</p>}
      <Button
        size="sm"
        variant="quiet"
        className="sp-keys-open"
        aria-haspopup="dialog"
        onClick={onShowKeys}
      >
        {messages.keys.open}
      </Button>
    </div>
  );
}

const PAUSE_MS = 300;

interface SearchBoxProps {
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly label: string;
  readonly text: string;
  readonly onSearch: (text: string) => void;
}

/** Searches once typing pauses. */
function SearchBox({ inputRef, label, text, onSearch }: SearchBoxProps): ReactElement {
  const slot = useReviewSlots();
  const [typed, setTyped] = useState(text);
  const latest = useRef({ text, onSearch });
  latest.current = { text, onSearch };
  // The end of a text that is being typed is not taken from under the caret.
  useEffect(() => setTyped((now) => (now.trim() === text ? now : text)), [text]);
  useEffect(() => {
    const timer = setTimeout(() => {
      const { text, onSearch } = latest.current;
      if (typed.trim() !== text) onSearch(typed.trim());
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <input
      ref={inputRef}
      type="search"
      className={slot("search", "sp-control")}
      aria-label={label}
      placeholder={label}
      autoComplete="off"
      maxLength={SEARCH_MAX_LENGTH}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !isComposing(event)) setTyped("");
      }}
      // Escape empties the box; only an empty one lets the dialog close.
      {...(typed !== "" && { "data-own-escape": "" })}
    />
  );
}
