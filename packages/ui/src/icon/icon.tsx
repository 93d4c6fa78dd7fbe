import {
  type ComponentPropsWithoutRef,
  type ForwardRefExoticComponent,
  forwardRef,
  type RefAttributes,
} from "react";

const PATHS = {
  lock: "M5 9V6.5a3 3 0 0 1 6 0V9M3.5 9h9v5.5h-9z",
  clock: "M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11ZM8 5v3.2l2 1.3",
  check: "m3.5 8.5 3 3 6-7",
  cross: "m4 4 8 8m0-8-8 8",
  alert: "M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11ZM8 5.3v3.2m0 2.2v.1",
  calendar: "M2.5 4h11v9.5h-11zM2.5 7h11M5.5 2v3m5-3v3",
  "chevron-down": "m4 6 4 4 4-4",
  search: "M7 2.8a4.2 4.2 0 1 0 0 8.4 4.2 4.2 0 0 0 0-8.4Zm3.2 7.4 3.3 3.3",
  download: "M8 2.5v7m-3-3 3 3 3-3M3 13h10",
  plus: "M8 3v10M3 8h10",
  undo: "M5.5 3 2.5 6l3 3M2.5 6h7a3.5 3.5 0 0 1 0 7H6",
} as const;

export type IconName = keyof typeof PATHS;

export interface IconProps extends ComponentPropsWithoutRef<"svg"> {
  readonly name: IconName;
}

/** A small drawing beside a word; never the word itself, so assistive technology does not hear it. */
export const Icon: ForwardRefExoticComponent<IconProps & RefAttributes<SVGSVGElement>> = forwardRef(
  ({ name, className, ...props }, ref) => (
    <svg
      viewBox="0 0 16 16"
      width="16"
      height="16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      {...props}
      ref={ref}
      className={className ? `sp-icon ${className}` : "sp-icon"}
    >
      <path d={PATHS[name]} />
    </svg>
  ),
);
