"use client";
import { type KeyboardEvent, type ReactElement, type ReactNode, useId, useRef } from "react";
import { useSallyport } from "../provider/provider.context.ts";

export interface Tab<Value extends string> {
  readonly value: Value;
  readonly label: ReactNode;
}

export interface TabsProps<Value extends string> {
  /** What the tabs are of, to assistive technology. */
  readonly "aria-label": string;
  readonly tabs: readonly Tab<Value>[];
  readonly value: Value;
  readonly onValueChange: (value: Value) => void;
  /** The panel of the chosen tab. */
  readonly children: ReactNode;
}

/** Tabs by the APG pattern: one stop in the tab order, arrows move and choose, Home and End too. */
export function Tabs<Value extends string>(props: TabsProps<Value>): ReactElement {
  const { tabs, value, onValueChange, children } = props;
  const id = useId();
  const { dir } = useSallyport();
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = tabs.findIndex((tab) => tab.value === value);
    const next = tabs[targetOf(event.key, at, tabs.length, dir)];
    if (!next) return;
    event.preventDefault();
    onValueChange(next.value);
    list.current?.querySelector<HTMLElement>(`[data-value="${next.value}"]`)?.focus();
  };
  return (
    <>
      <div ref={list} role="tablist" aria-label={props["aria-label"]} className="sp-tabs">
        {tabs.map((tab) => (
          <button
            key={tab.value}
            type="button"
            role="tab"
            id={`${id}-${tab.value}`}
            className="sp-tab"
            data-value={tab.value}
            aria-selected={tab.value === value}
            aria-controls={`${id}-panel`}
            tabIndex={tab.value === value ? 0 : -1}
            onClick={() => onValueChange(tab.value)}
            onKeyDown={onKeyDown}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${value}`}
        className="sp-tab-panel"
        tabIndex={-1}
      >
        {children}
      </div>
    </>
  );
}

function targetOf(key: string, at: number, count: number, dir: "ltr" | "rtl"): number {
  const forward = dir === "rtl" ? "ArrowLeft" : "ArrowRight";
  const back = dir === "rtl" ? "ArrowRight" : "ArrowLeft";
  if (key === forward) return (at + 1) % count;
  if (key === back) return (at - 1 + count) % count;
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : -1;
}
