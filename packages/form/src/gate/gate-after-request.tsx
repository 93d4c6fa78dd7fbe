"use client";
import { isBlank } from "@sallyport/schema";
import { cx, type Part, Primitive } from "@sallyport/ui";
import { forwardRef, useId } from "react";
import { translated } from "../internal/translated.ts";
import { PromptText } from "../prompt/prompt-text.tsx";
import { useGateState } from "./gate.context.ts";

/**
 * What the author still expects, in their own words, marked as theirs. For those who wait or have access:
 * nothing more is expected of someone who was rejected.
 */
export const GateAfterRequest: Part<"section"> = forwardRef((props, ref) => {
  const { stage, view, messages, trees, contentLang, translations, slot } = useGateState();
  const id = useId();
  const text = view?.gate.afterRequest?.trim() ?? "";
  const isExpected = view?.status === "pending" || view?.status === "accepted";
  if (stage !== "asked" || isBlank(text) || !isExpected) return null;
  const shown = translated(text, translations);
  return (
    <Primitive
      tag="section"
      aria-labelledby={id}
      {...props}
      ref={ref}
      className={slot("afterRequest", cx("sp-card", props.className))}
      defaultChildren={
        <>
          <h2 id={id}>{messages.gate.afterRequest}</h2>
          <PromptText
            text={shown}
            tree={trees.afterRequestTree}
            of={text}
            lang={shown === text ? contentLang : translations?.lang}
          />
        </>
      }
    />
  );
});
