"use client";
import * as Popover from "@radix-ui/react-popover";
import { useCombobox } from "downshift";
import { type ReactElement, type Ref, useRef, useState } from "react";
import { cx } from "../class-names/cx.ts";
import { Icon } from "../icon/icon.tsx";
import { useSallyport } from "../provider/provider.context.ts";
import { useWindow } from "./use-window.ts";

export interface ComboboxProps {
  readonly id: string;
  readonly name?: string;
  /** The chosen value; empty when none is. */
  readonly value: string;
  readonly onValueChange: (value: string) => void;
  readonly onBlur?: () => void;
  /** The text of a value. */
  readonly textOf: (value: string) => string;
  /** The values that a text finds, best first. */
  readonly find: (text: string) => readonly string[];
  readonly placeholder: string;
  readonly noMatch: string;
  readonly toggleLabel: string;
  readonly labelId: string;
  readonly disabled?: boolean;
  readonly invalid?: boolean;
  readonly describedBy?: string | undefined;
  readonly required?: boolean;
  readonly className?: string | undefined;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** A text field that searches a list, by the APG combobox pattern. The list is in the page only while open. */
export function Combobox(props: ComboboxProps): ReactElement {
  const { id, value, onValueChange, textOf, find, labelId, disabled = false, inputRef } = props;
  const { dir, portalContainer } = useSallyport();
  const [found, setFound] = useState<readonly string[]>([]);
  const list = useRef<HTMLUListElement>(null);
  // Where the pointer is, is in view: scrolling to it would run away under the hand.
  const pointed = useRef(false);
  const box = useCombobox<string>({
    items: [...found],
    selectedItem: value === "" ? null : value,
    itemToString: (item) => (item === null ? "" : textOf(item)),
    inputId: id,
    labelId,
    onInputValueChange: ({ inputValue, type }) => {
      if (type !== useCombobox.stateChangeTypes.InputChange) return;
      setFound(find(inputValue));
      if (inputValue === "") onValueChange("");
    },
    onIsOpenChange: ({ isOpen }) => {
      if (isOpen) setFound(find(""));
    },
    onSelectedItemChange: ({ selectedItem }) => onValueChange(selectedItem ?? ""),
    scrollIntoView: () => {}, // rows come and go with the window: it scrolls
    stateReducer: (state, { type, changes }) => {
      pointed.current =
        type === useCombobox.stateChangeTypes.ItemMouseMove ||
        type === useCombobox.stateChangeTypes.MenuMouseLeave;
      switch (type) {
        case useCombobox.stateChangeTypes.InputChange:
          // What is typed points at its best match, so that Enter takes it.
          return { ...changes, highlightedIndex: changes.inputValue ? 0 : -1 };
        case useCombobox.stateChangeTypes.InputBlur: {
          // What is shown is what is sent: a name in full is taken, a part of one is taken back.
          const chosen = exactly(state.inputValue, find, textOf) ?? state.selectedItem;
          return {
            ...changes,
            selectedItem: chosen,
            inputValue: chosen === null ? "" : textOf(chosen),
          };
        }
        default:
          return changes;
      }
    },
  });
  const active = pointed.current ? undefined : box.highlightedIndex;
  const { window: shown, onScroll } = useWindow(list, found.length, active, box.isOpen);
  return (
    <Popover.Root open={box.isOpen}>
      <Popover.Anchor asChild>
        <div
          className={cx("sp-control sp-combobox", props.className)}
          data-invalid={props.invalid || undefined}
        >
          <input
            {...box.getInputProps({ ref: inputRef ?? null, disabled, onBlur: props.onBlur })}
            className="sp-combobox-input"
            autoComplete="off"
            placeholder={props.placeholder}
            aria-invalid={props.invalid || undefined}
            aria-describedby={props.describedBy}
            aria-required={props.required || undefined}
          />
          <button
            {...box.getToggleButtonProps({ disabled })}
            type="button"
            tabIndex={-1}
            className="sp-combobox-toggle"
            aria-label={props.toggleLabel}
          >
            <Icon name="chevron-down" />
          </button>
          {props.name !== undefined && <input type="hidden" name={props.name} value={value} />}
        </div>
      </Popover.Anchor>
      <Popover.Portal container={portalContainer} forceMount>
        <Popover.Content
          forceMount
          asChild
          align="start"
          sideOffset={4}
          dir={dir}
          onOpenAutoFocus={(event) => event.preventDefault()}
          onCloseAutoFocus={(event) => event.preventDefault()}
          onInteractOutside={(event) => event.preventDefault()}
        >
          <ul
            {...box.getMenuProps({ ref: list, onScroll }, { suppressRefError: true })}
            className="sp-list"
            hidden={!box.isOpen}
          >
            {box.isOpen && found.length === 0 && <li className="sp-list-empty">{props.noMatch}</li>}
            {box.isOpen && <Space px={shown.before} />}
            {box.isOpen &&
              found.slice(shown.first, shown.end).map((item, offset) => {
                const index = shown.first + offset;
                return (
                  <li
                    {...box.getItemProps({ item, index })}
                    key={item}
                    className="sp-list-item"
                    aria-setsize={found.length}
                    aria-posinset={index + 1}
                    data-active={box.highlightedIndex === index || undefined}
                    data-chosen={item === value || undefined}
                  >
                    {textOf(item)}
                  </li>
                );
              })}
            {box.isOpen && <Space px={shown.after} />}
          </ul>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

/** Stands for rows that are not in the page. */
function Space({ px }: { readonly px: number }): ReactElement | null {
  return px > 0 ? <li role="presentation" style={{ blockSize: px }} /> : null;
}

/** The value whose text was typed in full, or the only one that a text finds. */
function exactly(
  text: string,
  find: ComboboxProps["find"],
  textOf: ComboboxProps["textOf"],
): string | undefined {
  const wanted = text.trim().toLowerCase();
  if (wanted === "") return undefined;
  const found = find(text);
  return (
    found.find((value) => textOf(value).toLowerCase() === wanted) ??
    (found.length === 1 ? found[0] : undefined)
  );
}
