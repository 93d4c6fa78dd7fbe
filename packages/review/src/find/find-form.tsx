"use client";
import type { AnswerFilter, RequestSort, ReviewAdapter } from "@sallyport/access";
import type { GateField, GateModel } from "@sallyport/schema";
import { Button, plainLabel, UntrustedText, visibleText } from "@sallyport/ui";
import type { ReactElement, ReactNode } from "react";
import { LAYOUTS, type Layout, SORTS } from "../internal/layouts.ts";
import type { ReviewPlace } from "../internal/review.types.ts";
import type { ReviewQuery } from "../internal/review-controller.types.ts";
import { useLateMessages } from "../internal/use-late-messages.ts";
import { useMounted } from "../internal/use-mounted.ts";
import { enFind } from "../messages/en-find.ts";
import type { FindMessages, ReviewMessages } from "../messages/messages.types.ts";
import { isAmongLoaded } from "../state/find.ts";
import { useChoices } from "./use-choices.ts";
import { withFilter } from "./with-filter.ts";

const ENGLISH = { find: enFind };

function useFindMessages(messages: ReviewMessages): FindMessages {
  return useLateMessages(ENGLISH, messages).find;
}

export interface FindFormProps {
  readonly adapter: ReviewAdapter;
  readonly gate?: GateModel;
  readonly place: ReviewPlace;
  readonly find: ReviewQuery;
  readonly layout: Layout;
  /** There is room for a table, and the owner chooses. */
  readonly choosesLayout: boolean;
  readonly messages: ReviewMessages;
  readonly setPlace: (place: ReviewPlace) => void;
  readonly setSort: (sort: RequestSort) => void;
  readonly onLayout: (layout: Layout) => void;
}

/** Sort, layout and a filter for each question that has few answers: native controls that apply immediately. */
export function FindForm(props: FindFormProps): ReactElement {
  const { adapter, gate, place, find, setPlace } = props;
  const messages = useFindMessages(props.messages);
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
        label={messages.sort}
        value={find.sort}
        options={SORTS.map((sort) => [sort, messages.sorts[sort]])}
        onChoose={props.setSort}
      />
      {props.choosesLayout && (
        <Choice
          label={messages.layout}
          value={props.layout}
          options={LAYOUTS.map((layout) => [layout, messages.layouts[layout]])}
          onChoose={props.onLayout}
        />
      )}
      {gate?.fields.map((field) => (
        <FieldFilter
          key={field.id}
          field={field}
          filter={filters.find(({ name }) => name === field.name)}
          messages={messages}
          agreed={props.messages.request.agreed}
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
          {messages.clear}
        </Button>
      )}
      <p className="sp-hint" role="status">
        {mounted && isAmongLoaded(find, adapter.capabilities) && messages.amongLoaded}
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
            {visibleText(text)}
          </option>
        ))}
      </select>
    </label>
  );
}

interface FieldFilterProps {
  readonly field: GateField;
  readonly filter: AnswerFilter | undefined;
  readonly messages: FindMessages;
  readonly agreed: string;
  readonly onFilter: (filter: AnswerFilter | undefined) => void;
}

// No answer can be this: what is typed has no NUL.
const ANY = "\0";

/** Which answers to one question are shown; nothing for a question that anything answers. */
function FieldFilter({
  field,
  filter,
  messages,
  agreed,
  onFilter,
}: FieldFilterProps): ReactElement | null {
  const choices = useChoices(field, messages, agreed);
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
          aria-label={messages.from}
          value={from ?? ""}
          onChange={({ target }) => range({ from: target.value, to })}
        />
        <span aria-hidden="true">–</span>
        <input
          type="date"
          className="sp-control"
          aria-label={messages.to}
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
      options={[[ANY, messages.any], ...choices]}
      onChoose={(value) => onFilter(value === ANY ? undefined : { name, is: value })}
    />
  );
}
