"use client";
import type { ReactElement } from "react";
import { PromptText } from "../prompt/prompt-text.tsx";
import { useGateFormState } from "./gate-form.context.ts";

const LONG = 1_500;

/** What is promised: the card's prompt, outside of the form element. Long ones fold. */
export function GateFormPrompt(): ReactElement | null {
  const { gate, promptTree, words } = useGateFormState();
  const text = gate.prompt?.trim() ?? "";
  if (text === "") return null;
  const prompt = <PromptText text={text} tree={promptTree} />;
  return (
    <div className="sp-gate-prompt">
      {text.length > LONG ? (
        <details>
          <summary>{words.prompt.show}</summary>
          {prompt}
        </details>
      ) : (
        prompt
      )}
    </div>
  );
}
