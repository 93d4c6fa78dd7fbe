import {
  type ComponentPropsWithoutRef,
  type ForwardRefExoticComponent,
  forwardRef,
  type RefAttributes,
} from "react";
import { cx } from "../class-names/cx.ts";

export interface ButtonProps extends ComponentPropsWithoutRef<"button"> {
  readonly variant?: "primary" | "secondary" | "quiet";
  readonly size?: "md" | "sm";
  /** Work is under way: shown, announced, and not begun twice. The button keeps focus. */
  readonly busy?: boolean;
}

/** A button. Primary ones are the text colour inverted, so that no brand fights the host's. */
export const Button: ForwardRefExoticComponent<ButtonProps & RefAttributes<HTMLButtonElement>> =
  forwardRef<HTMLButtonElement, ButtonProps>((props, ref) => {
    const { variant = "secondary", size = "md", busy = false, className, onClick, ...rest } = props;
    return (
      <button
        type="button"
        {...rest}
        ref={ref}
        className={cx("sp-button", className)}
        data-variant={variant}
        data-size={size}
        data-busy={busy || undefined}
        aria-disabled={busy || rest["aria-disabled"]}
        onClick={(event) => {
          if (busy) event.preventDefault();
          else onClick?.(event);
        }}
      />
    );
  });
