"use client";
import * as Popover from "@radix-ui/react-popover";
import type { DateField } from "@sallyport/schema";
import { Icon, useSallyport } from "@sallyport/ui";
import { type ReactElement, useState } from "react";
import { DayPicker, type Matcher } from "react-day-picker";
import type { FieldControlProps } from "../fields/field-control.types.ts";
import { dateToDay, dayToDate } from "./day.ts";
import { useFieldText } from "./use-field-text.ts";

/** A text field that takes `YYYY-MM-DD`, with a calendar behind a button. */
export function DatePicker(props: FieldControlProps<DateField>): ReactElement {
  const { field, id, invalid, describedBy, disabled, words } = props;
  const { dir, portalContainer } = useSallyport();
  const { value, setValue, onBlur, ref } = useFieldText(field.id);
  const [open, setOpen] = useState(false);
  const selected = dayToDate(value);
  const min = dayToDate(field.min);
  const max = dayToDate(field.max);
  const month = selected ?? min;
  const outside: Matcher[] = [...(min ? [{ before: min }] : []), ...(max ? [{ after: max }] : [])];
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Anchor asChild>
        <div className="sp-control sp-combobox" data-invalid={invalid || undefined}>
          <input
            ref={ref}
            id={id}
            className="sp-combobox-input"
            type="text"
            inputMode="numeric"
            autoComplete="off"
            value={value}
            onChange={(event) => setValue(event.target.value)}
            onBlur={onBlur}
            placeholder={words.field.datePlaceholder}
            disabled={disabled}
            aria-invalid={invalid || undefined}
            aria-describedby={describedBy}
            aria-required={field.required || undefined}
          />
          <Popover.Trigger
            className="sp-combobox-toggle"
            aria-label={words.field.openCalendar}
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
          aria-label={words.field.calendar}
        >
          <DayPicker
            mode="single"
            autoFocus
            dir={dir}
            captionLayout="dropdown"
            selected={selected}
            {...(month && { defaultMonth: month })}
            {...(min ? { startMonth: min } : {})}
            {...(max
              ? { endMonth: max }
              : { endMonth: new Date(new Date().getFullYear() + 20, 11) })}
            disabled={outside}
            onSelect={(date) => {
              if (date) setValue(dateToDay(date));
              setOpen(false);
            }}
          />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
