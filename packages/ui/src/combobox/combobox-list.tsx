"use client";
import {
  type ComponentPropsWithoutRef,
  type ForwardRefExoticComponent,
  forwardRef,
  type ReactElement,
  type RefAttributes,
  useRef,
} from "react";
import { useComposedRefs } from "../refs/use-composed-refs.ts";
import { useWindow } from "./use-window.ts";

interface ComboboxListProps extends ComponentPropsWithoutRef<"ul"> {
  readonly found: readonly string[];
  readonly itemToString: (value: string) => string;
  /** The chosen value. */
  readonly chosen: string;
  readonly highlighted: number;
  /** The row to bring into view; undefined leaves the list where it is. */
  readonly active: number | undefined;
  readonly noMatch: string;
  readonly itemProps: (item: string, index: number) => ComponentPropsWithoutRef<"li">;
}

/** The open list of a combobox: of all that was found, the rows in view. */
export const ComboboxList: ForwardRefExoticComponent<
  ComboboxListProps & RefAttributes<HTMLUListElement>
> = forwardRef((props, ref) => {
  const { found, itemToString, chosen, highlighted, active, noMatch, itemProps, ...rest } = props;
  const list = useRef<HTMLUListElement>(null);
  const { window: shown, onScroll } = useWindow(list, found.length, active);
  return (
    <ul {...rest} ref={useComposedRefs(list, ref)} className="sp-list" onScroll={onScroll}>
      {found.length === 0 && <li className="sp-list-empty">{noMatch}</li>}
      <Space px={shown.before} />
      {found.slice(shown.first, shown.end).map((item, offset) => {
        const index = shown.first + offset;
        return (
          <li
            {...itemProps(item, index)}
            key={item}
            className="sp-list-item"
            aria-setsize={found.length}
            aria-posinset={index + 1}
            data-active={highlighted === index || undefined}
            data-chosen={item === chosen || undefined}
          >
            {itemToString(item)}
          </li>
        );
      })}
      <Space px={shown.after} />
    </ul>
  );
});

/** The space of the rows that are not in the page. */
function Space({ px }: { readonly px: number }): ReactElement | null {
  return px > 0 ? <li role="presentation" style={{ blockSize: px }} /> : null;
}
