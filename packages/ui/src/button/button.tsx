import { type ComponentPropsWithoutRef, forwardRef } from "react";
import { cx } from "../class-names/cx.ts";
import type { AsChild, Part } from "../class-names/part.types.ts";
import { Primitive } from "../slot/primitive.tsx";
import { isSecondPress } from "./second-press.ts";

export interface ButtonProps extends ComponentPropsWithoutRef<"button">, AsChild {
  readonly variant?: "primary" | "secondary" | "quiet" | "danger";
  readonly size?: "md" | "sm";
  /** Work is under way: shown, announced, and not begun twice. The button keeps focus. */
  readonly busy?: boolean;
}

/**
 * A button, or with `asChild` a link that looks like one. One intent is one click: the second press of a
 * double click and a key held down do nothing. Primary ones are the text color inverted, so that no brand
 * fights the host's.
 */
export const Button: Part<"button", ButtonProps> = forwardRef((props, ref) => {
  const { variant = "secondary", size = "md", busy = false, ...rest } = props;
  const { className, onClick, onKeyDown, ...attributes } = rest;
  return (
    <Primitive
      tag="button"
      type={props.asChild ? undefined : "button"}
      {...attributes}
      ref={ref}
      className={cx("sp-button", className)}
      data-variant={variant}
      data-size={size}
      data-busy={busy || undefined}
      aria-disabled={busy || rest["aria-disabled"]}
      onKeyDown={(event) => {
        onKeyDown?.(event);
        // A held Enter clicks again and again, also on the button that focus has moved to.
        if (event.repeat && (event.key === "Enter" || event.key === " ")) event.preventDefault();
      }}
      onClick={(event) => {
        if (busy || isSecondPress(event)) event.preventDefault();
        else onClick?.(event);
      }}
    />
  );
});
