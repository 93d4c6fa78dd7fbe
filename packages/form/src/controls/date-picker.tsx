"use client";
import * as Popover from "@radix-ui/react-popover";
import type { DateField } from "@sallyport/schema";
import { formatDay, formatMessage, Icon, useSallyport } from "@sallyport/ui";
import { type ReactElement, useMemo, useRef, useState } from "react";
import { DayPicker, type Matcher } from "react-day-picker";
import { useAutofill } from "../autofill/use-autofill.ts";
import type { FieldControlProps } from "../internal/field-control.types.ts";
import { useSlots } from "../internal/use-slots.ts";
import type { FieldMessages } from "../messages/messages.types.ts";
import { useFieldMessages } from "../state/use-field-messages.ts";
import { useFieldText } from "../state/use-field-text.ts";
import { calendarMessages } from "./calendar-messages.ts";
import { ClearButton } from "./clear-button.tsx";
import { datePattern, dayToText, textToDay } from "./date-text.ts";
import { calendarDay, dateToDay, dayToDate } from "./day.ts";
import { UtcDate } from "./utc-date.ts";

/** A text field in the order of the locale that takes `YYYY-MM-DD` too, with a calendar behind a button. */
export function DatePicker(props: FieldControlProps<DateField>): ReactElement {
  return (
    <>
      <Picker {...props} />
      <ClearButton {...props} />
    </>
  );
}

function Picker(props: FieldControlProps<DateField>): ReactElement {
  const { field, id, invalid, describedBy, disabled } = props;
  const messages = useFieldMessages();
  const { dir, locale, portalContainer } = useSallyport();
  const { value, setValue } = useFieldText(field.id);
  const slot = useSlots();
  // What is being typed stays as it is typed until the field is left.
  const [typed, setTyped] = useState<{ readonly text: string; readonly value: string }>();
  const [open, setOpen] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  // Synchronously: the popover does it a task later, which loses keys pressed before it and steals focus
  // from a visitor who has moved on.
  const returnFocus = (): void => trigger.current?.focus();
  const selected = dayToDate(value);
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Anchor asChild>
        <div className={slot("control", "sp-combobox")} data-invalid={invalid || undefined}>
          <input
            id={id}
            className="sp-combobox-input"
            type="text"
            autoComplete={useAutofill(field)}
            value={typed?.value === value ? typed.text : dayToText(value, locale)}
            onChange={({ target: { value: text } }) => {
              const day = textToDay(text, locale) ?? text;
              setTyped({ text, value: day });
              setValue(day);
            }}
            onBlur={() => setTyped(undefined)}
            placeholder={datePattern(locale, messages.dateLetters)}
            disabled={disabled}
            aria-invalid={invalid || undefined}
            aria-describedby={describedBy}
            aria-required={field.required || undefined}
          />
          <Popover.Trigger
            ref={trigger}
            className="sp-combobox-toggle"
            aria-label={
              selected
                ? formatMessage(messages.changeDate, { date: formatDay(value, locale) }, locale)
                : messages.openCalendar
            }
            disabled={disabled}
          >
            <Icon name="calendar" />
          </Popover.Trigger>
        </div>
      </Popover.Anchor>
      <Popover.Portal container={portalContainer}>
        <Popover.Content
          className="sp-popover"
          align="end"
          sideOffset={4}
          dir={dir}
          aria-label={messages.calendar}
          onOpenAutoFocus={(event) => {
            // The calendar has focused its day; in a shadow root the popover would not see it.
            if (event.target instanceof Element && event.target.matches(":focus-within")) {
              event.preventDefault();
            }
          }}
          onEscapeKeyDown={returnFocus}
          onCloseAutoFocus={(event) => event.preventDefault()}
        >
          <Calendar
            field={field}
            selected={selected}
            messages={messages}
            onChoose={(day) => {
              if (day !== undefined) setValue(day);
              returnFocus();
              setOpen(false);
            }}
          />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

interface CalendarProps extends Pick<FieldControlProps<DateField>, "field"> {
  readonly messages: FieldMessages;
  readonly selected: Date | undefined;
  readonly onChoose: (day: string | undefined) => void;
}

// How many years of days to come can be chosen where the author sets no end.
const YEARS_AHEAD = 20;

// The calendar's days, in the one zone that skipped none.
const DAYS = {
  today: () => calendarDay(new Date()),
  newDate: (year: number, month: number, date: number) => new UtcDate(Date.UTC(year, month, date)),
};

function Calendar({ field, selected, messages, onChoose }: CalendarProps): ReactElement {
  const { dir, locale } = useSallyport();
  const localised = useMemo(() => calendarMessages(locale, messages), [locale, messages]);
  const min = dayToDate(field.min);
  const max = dayToDate(field.max);
  const month = selected ?? nearestTo(DAYS.today(), min, max);
  const outside: Matcher[] = [...(min ? [{ before: min }] : []), ...(max ? [{ after: max }] : [])];
  return (
    <DayPicker
      {...localised}
      mode="single"
      dateLib={DAYS}
      autoFocus
      dir={dir}
      captionLayout="dropdown"
      selected={selected}
      defaultMonth={month}
      {...(min && { startMonth: min })}
      endMonth={max ?? DAYS.newDate(DAYS.today().getFullYear() + YEARS_AHEAD, 11, 1)}
      disabled={outside}
      onSelect={(date) => onChoose(date && dateToDay(date))}
    />
  );
}

function nearestTo(date: Date, min: Date | undefined, max: Date | undefined): Date {
  if (min && date < min) return min;
  return max && date > max ? max : date;
}
