"use client";
import * as Select from "@radix-ui/react-select";
import type { SelectField } from "@sallyport/schema";
import { Icon, useSallyport } from "@sallyport/ui";
import { setNonce } from "get-nonce";
import { type ReactElement, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { AuthorText } from "../internal/author-text.tsx";
import type { FieldControlProps } from "../internal/field-control.types.ts";
import { useSlots } from "../internal/use-slots.ts";
import { useClearKeys } from "../state/use-clear.ts";
import { useFieldText } from "../state/use-field-text.ts";
import { ClearButton } from "./clear-button.tsx";

/** An option list over Radix Select. Values are generated (`o0`, `o1`…): an author's value may be any text, also an empty one. */
export function SelectList(props: FieldControlProps<SelectField>): ReactElement {
  return (
    <>
      <List {...props} />
      <ClearButton {...props} />
    </>
  );
}

function List(props: FieldControlProps<SelectField>): ReactElement {
  const { field, id, labelId, invalid, describedBy, disabled, messages } = props;
  const { dir, nonce, portalContainer } = useSallyport();
  const { value, setValue } = useFieldText(field.id);
  const slot = useSlots();
  const onClearKey = useClearKeys(field.id);
  const [open, setOpen] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (nonce !== undefined) setNonce(nonce); // its scroll lock injects a style as the list opens
  }, [nonce]);
  const chosen = field.options.findIndex((option) => option.value === value);
  return (
    <Select.Root
      value={chosen === -1 ? "" : `o${chosen}`}
      onValueChange={(key) => setValue(field.options[Number(key.slice(1))]?.value ?? "")}
      open={open}
      onOpenChange={(next) => {
        // The list holds focus until it is gone, and would give it back a task later: a key that came
        // before went nowhere.
        flushSync(() => setOpen(next));
        if (!next) trigger.current?.focus({ preventScroll: true });
      }}
      disabled={disabled}
      dir={dir}
    >
      <Select.Trigger
        ref={trigger}
        id={id}
        className={slot("control", "sp-select")}
        aria-labelledby={`${labelId} ${id}`}
        onKeyDown={onClearKey}
        aria-invalid={invalid || undefined}
        aria-describedby={describedBy}
        aria-required={field.required || undefined}
      >
        <Select.Value placeholder={messages.field.selectPlaceholder} />
        <Icon name="chevron-down" />
      </Select.Trigger>
      <Select.Portal container={portalContainer ?? null}>
        <Select.Content
          className="sp-list"
          position="popper"
          sideOffset={4}
          onKeyDown={(event) => {
            // The button has focus again by the time the key acts, and would reopen the list.
            if (event.key === "Enter") event.preventDefault();
          }}
          onCloseAutoFocus={(event) => {
            // Who has gone on is not pulled back.
            if (document.activeElement !== document.body) event.preventDefault();
          }}
        >
          <Select.Viewport nonce={nonce}>
            {field.options.map((option, index) => (
              <Select.Item key={option.value} value={`o${index}`} className="sp-list-item">
                <Select.ItemText>
                  <AuthorText text={option.label} />
                </Select.ItemText>
              </Select.Item>
            ))}
          </Select.Viewport>
        </Select.Content>
      </Select.Portal>
    </Select.Root>
  );
}
