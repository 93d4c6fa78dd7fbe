"use client";
import * as Popover from "@radix-ui/react-popover";
import { useCombobox } from "downshift";
import {
  type ChangeEvent,
  type ForwardRefExoticComponent,
  forwardRef,
  type KeyboardEvent,
  type RefAttributes,
  useMemo,
  useRef,
  useState,
} from "react";
import { cx } from "../class-names/cx.ts";
import { Icon } from "../icon/icon.tsx";
import { isComposing } from "../keys/is-composing.ts";
import { useSallyport } from "../provider/provider.context.ts";
import { ComboboxList } from "./combobox-list.tsx";
import { useEnvironment } from "./use-environment.ts";

export interface ComboboxProps {
  readonly id: string;
  /** Of the value, in the form around it. */
  readonly name?: string;
  /** The chosen value; empty when none is. */
  readonly value: string;
  readonly onValueChange: (value: string) => void;
  readonly onBlur?: () => void;
  /** The text of a value. */
  readonly itemToString: (value: string) => string;
  /** The values that a text finds, best first. Another function searches again: keep it. */
  readonly find: (text: string) => readonly string[];
  readonly placeholder: string;
  readonly noMatch: string;
  readonly toggleLabel: string;
  readonly "aria-labelledby": string;
  readonly "aria-describedby"?: string | undefined;
  readonly "aria-invalid"?: boolean;
  readonly "aria-required"?: boolean;
  readonly disabled?: boolean;
  readonly className?: string | undefined;
  /** What a browser may fill in: `country-name`; nothing when absent. */
  readonly autoComplete?: string;
}

/** Makes downshift ignore an event. */
interface PreventDownshift {
  preventDownshiftDefault?: boolean;
}

/**
 * A text field that searches a list, by the APG combobox pattern. The list is in the page only while open.
 * The ref is the text field's.
 */
export const Combobox: ForwardRefExoticComponent<ComboboxProps & RefAttributes<HTMLInputElement>> =
  forwardRef((props, ref) => {
    const { id, value, onValueChange, itemToString, find, disabled = false } = props;
    const { dir, portalContainer } = useSallyport();
    // Set by the event itself, never after it: a key that comes next chooses from what is shown by then.
    const [searched, setSearched] = useState("");
    const found = useMemo(() => find(searched), [find, searched]);
    // Where the pointer is, is in view: scrolling to it would run away under the hand.
    const pointed = useRef(false);
    const { environment, place } = useEnvironment();
    const box = useCombobox<string>({
      ...(environment && { environment }),
      items: [...found],
      selectedItem: value === "" ? null : value,
      itemToString: (item) => (item === null ? "" : itemToString(item)),
      inputId: id,
      labelId: props["aria-labelledby"],
      onIsOpenChange: ({ isOpen }) => {
        if (!isOpen) setSearched("");
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
            const chosen = exactly(state.inputValue, find, itemToString) ?? state.selectedItem;
            return {
              ...changes,
              selectedItem: chosen,
              inputValue: chosen === null ? "" : itemToString(chosen),
            };
          }
          default:
            return changes;
        }
      },
    });
    const settle = (text: string): void => {
      const chosen = exactly(text, find, itemToString) ?? value;
      box.setInputValue(chosen === "" ? "" : itemToString(chosen));
      if (chosen !== value) onValueChange(chosen);
    };
    const onType = (event: ChangeEvent<HTMLInputElement> & PreventDownshift): void => {
      const { value: text } = event.currentTarget;
      if (!event.currentTarget.matches(":focus")) {
        // The browser fills the form in: the list stays closed, and focus where it is.
        event.preventDownshiftDefault = true;
        settle(text);
        return;
      }
      setSearched(text);
      if (text === "") onValueChange("");
    };
    const onKey = (event: KeyboardEvent & PreventDownshift): void => {
      if (isComposing(event)) event.preventDownshiftDefault = true;
      if (event.key !== "Enter" || box.isOpen || isComposing(event)) return;
      // The form would be sent with another value than is shown. A name in full goes along; a part of one
      // is taken back first, and seen.
      const text = box.inputValue;
      const shown = value === "" ? "" : itemToString(value);
      if (text !== shown && exactly(text, find, itemToString) === undefined) event.preventDefault();
      settle(text);
    };
    const active = pointed.current ? undefined : box.highlightedIndex;
    const menu = box.getMenuProps({}, { suppressRefError: true });
    // What is not in the page is not pointed at.
    const controls = { "aria-controls": box.isOpen ? menu.id : undefined };
    const { "aria-activedescendant": activeId, ...input } = box.getInputProps({
      ref,
      disabled,
      onChange: onType,
      onKeyDown: onKey,
      onBlur: () => {
        // Where the list was closed before, by Escape or by an Enter that found nothing.
        if (!box.isOpen) settle(box.inputValue);
        props.onBlur?.();
      },
    });
    return (
      <Popover.Root open={box.isOpen}>
        <Popover.Anchor asChild>
          <div
            ref={place}
            className={cx("sp-control sp-combobox", props.className)}
            data-invalid={props["aria-invalid"] || undefined}
          >
            <input
              {...input}
              {...controls}
              aria-activedescendant={activeId || undefined}
              className="sp-combobox-input"
              autoComplete={props.autoComplete ?? "off"}
              placeholder={props.placeholder}
              aria-invalid={props["aria-invalid"] || undefined}
              aria-describedby={props["aria-describedby"]}
              aria-required={props["aria-required"] || undefined}
            />
            <button
              {...box.getToggleButtonProps({ disabled })}
              {...controls}
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
        <Popover.Portal container={portalContainer}>
          <Popover.Content
            asChild
            align="start"
            sideOffset={4}
            dir={dir}
            onOpenAutoFocus={(event) => event.preventDefault()}
            onCloseAutoFocus={(event) => event.preventDefault()}
            onInteractOutside={(event) => event.preventDefault()}
          >
            <ComboboxList
              {...menu}
              found={found}
              itemToString={itemToString}
              chosen={value}
              highlighted={box.highlightedIndex}
              active={active}
              noMatch={props.noMatch}
              itemProps={(item, index) => box.getItemProps({ item, index })}
            />
          </Popover.Content>
        </Popover.Portal>
      </Popover.Root>
    );
  });

/** The value whose text was typed in full, or the only one that a text finds. */
function exactly(
  text: string,
  find: ComboboxProps["find"],
  itemToString: ComboboxProps["itemToString"],
): string | undefined {
  const wanted = text.trim().toLowerCase();
  if (wanted === "") return undefined;
  const found = find(text);
  return (
    found.find((value) => itemToString(value).toLowerCase() === wanted) ??
    (found.length === 1 ? found[0] : undefined)
  );
}
