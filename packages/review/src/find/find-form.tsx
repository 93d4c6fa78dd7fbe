"use client";
import type { AnswerFilter, RequestSort, ReviewAdapter } from "@sallyport/access";
import type { GateField, GateModel } from "@sallyport/schema";
import { Button, plainLabel, UntrustedText } from "@sallyport/ui";
import type { ReactElement, ReactNode } from "react";
import { LAYOUTS, type Layout, SORTS } from "../internal/layouts.ts";
import type { ReviewPlace } from "../internal/review.types.ts";
import type { ReviewQuery } from "../internal/review-controller.types.ts";
import { useLateWords } from "../internal/use-late-words.ts";
import { useMounted } from "../internal/use-mounted.ts";
import { type FindWords, findWords } from "../messages/find-words.ts";
import type { ReviewMessages } from "../messages/review-messages.ts";
import { isAmongLoaded } from "../state/find.ts";
import { useChoices } from "./use-choices.ts";
import { withFilter } from "./with-filter.ts";

const LATE = { find: findWords };

function useFindWords(words: ReviewMessages): FindWords {
  return useLateWords(LATE, words).find;
}

export interface FindFormProps {
  readonly adapter: ReviewAdapter;
  readonly gate?: GateModel;
  readonly place: ReviewPlace;
  readonly find: ReviewQuery;
  readonly layout: Layout;
  /** There is room for a table, and the owner chooses. */
  readonly choosesLayout: boolean;
  readonly words: ReviewMessages;
  readonly setPlace: (place: ReviewPlace) => void;
  readonly setSort: (sort: RequestSort) => void;
  readonly onLayout: (layout: Layout) => void;
}

/** Sort, layout and a filter for each question that has few answers: native controls, heeded at once. */
export function FindForm(props: FindFormProps): ReactElement {
  const { adapter, gate, place, find, setPlace } = props;
  const words = useFindWords(props.words);
  const { filters } = find;
  const mounted = useMounted();
  const set = (name: string, filter: AnswerFilter | undefined): void => {
    const next = withFilter(filters, name, filter);
    const { filters: _, request: __, ...rest } = place;
    setPlace(next.length > 0 ? { ...rest, filters: next } : rest);
  };
  return (
    <>
      <Choice
        label={words.sort}
        value={find.sort}
        options={SORTS.map((sort) => [sort, words.sorts[sort]])}
        onChoose={props.setSort}
      />
      {props.choosesLayout && (
        <Choice
          label={words.layout}
          value={props.layout}
          options={LAYOUTS.map((layout) => [layout, words.layouts[layout]])}
          onChoose={props.onLayout}
        />
      )}
      {gate?.fields.map((field) => (
        <FieldFilter
          key={field.id}
          field={field}
          filter={filters.find(({ name }) => name === field.name)}
          words={words}
          agreed={props.words.request.agreed}
          onFilter={(filter) => set(field.name, filter)}
        />
      ))}
      {filters.length > 0 && (
        <Button
          size="sm"
          variant="quiet"
          onClick={() => {
            const { filters: _, ...rest } = place;
            setPlace(rest);
          }}
        >
          {words.clear}
        </Button>
      )}
      <p className="sp-hint" role="status">
        {mounted && isAmongLoaded(find, adapter.capabilities) && words.amongLoaded}
      </p>
    </>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: ReactNode;
  readonly value: Value;
  readonly options: readonly (readonly [Value, string])[];
  readonly onChoose: (value: Value) => void;
}

function Choice<Value extends string>(props: ChoiceProps<Value>): ReactElement {
  const { label, value, options, onChoose } = props;
  return (
    <label className="sp-find-one">
      <span>{label}</span>
      <select
        className="sp-control"
        value={value}
        onChange={({ target }) => {
          const chosen = options[target.selectedIndex]?.[0];
          if (chosen !== undefined) onChoose(chosen);
        }}
      >
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

interface FieldFilterProps {
  readonly field: GateField;
  readonly filter: AnswerFilter | undefined;
  readonly words: FindWords;
  readonly agreed: string;
  readonly onFilter: (filter: AnswerFilter | undefined) => void;
}

// No answer can be this: what is typed has no NUL.
const ANY = "\0";

/** Which answers to one question are shown; nothing for a question that anything answers. */
function FieldFilter({
  field,
  filter,
  words,
  agreed,
  onFilter,
}: FieldFilterProps): ReactElement | null {
  const choices = useChoices(field, words, agreed);
  const { name } = field;
  const label = <UntrustedText text={plainLabel(name)} />;
  if (choices === "days") {
    const { from, to } = filter && !("is" in filter) ? filter : {};
    const range = (next: { from: string | undefined; to: string | undefined }): void => {
      const days = { ...(next.from && { from: next.from }), ...(next.to && { to: next.to }) };
      onFilter(next.from || next.to ? { name, ...days } : undefined);
    };
    return (
      <fieldset className="sp-find-range">
        <legend>{label}</legend>
        <input
          type="date"
          className="sp-control"
          aria-label={words.from}
          value={from ?? ""}
          onChange={({ target }) => range({ from: target.value, to })}
        />
        <span aria-hidden="true">–</span>
        <input
          type="date"
          className="sp-control"
          aria-label={words.to}
          value={to ?? ""}
          onChange={({ target }) => range({ from, to: target.value })}
        />
      </fieldset>
    );
  }
  if (choices.length === 0) return null;
  return (
    <Choice
      label={label}
      value={filter && "is" in filter ? filter.is : ANY}
      options={[[ANY, words.any], ...choices]}
      onChoose={(value) => onFilter(value === ANY ? undefined : { name, is: value })}
    />
  );
}
