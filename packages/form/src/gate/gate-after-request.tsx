"use client";
import type { GateView } from "@sallyport/access";
import { isBlank } from "@sallyport/schema";
import { type ReactElement, useId } from "react";
import type { GateFormProps } from "../internal/gate-form.types.ts";
import { translated } from "../internal/translated.ts";
import type { PromptTree } from "../prompt/prompt.types.ts";
import { PromptText } from "../prompt/prompt-text.tsx";

export interface GateAfterRequestProps extends Pick<GateFormProps, "lang" | "translations"> {
  readonly view: GateView;
  readonly title: string;
  /** Of `view.gate.afterRequest`. */
  readonly tree?: PromptTree | undefined;
}

/**
 * What the author still expects, in their own words, marked as theirs. For those who wait or have access:
 * nothing more is expected of someone who was rejected.
 */
export function GateAfterRequest(props: GateAfterRequestProps): ReactElement | null {
  const { view, title, tree, lang, translations } = props;
  const id = useId();
  const text = view.gate.afterRequest?.trim() ?? "";
  if (isBlank(text) || (view.status !== "pending" && view.status !== "accepted")) return null;
  const shown = translated(text, translations);
  return (
    <section className="sp-card sp-gate-after-request" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <PromptText
        text={shown}
        tree={tree}
        of={text}
        lang={shown === text ? lang : translations?.lang}
      />
    </section>
  );
}
