"use client";
import { type ReactElement, useEffect, useState } from "react";
import { mayBeMarkdown, plainPrompt } from "./plain-prompt.ts";
import { Prompt } from "./prompt.tsx";
import type { PromptTree } from "./prompt.types.ts";

export interface PromptTextProps {
  readonly text: string;
  /** From `parsePrompt` on a server; the parser then never reaches the browser. */
  readonly tree?: PromptTree | undefined;
}

/** A prompt from its text: at once as paragraphs, as Markdown when its parser has come, if it is needed. */
export function PromptText({ text, tree }: PromptTextProps): ReactElement {
  const [parsed, setParsed] = useState<{ readonly of: string; readonly tree: PromptTree }>();
  useEffect(() => {
    if (tree || !mayBeMarkdown(text)) return;
    let current = true;
    import("./parse-prompt.ts").then(
      ({ parsePrompt }) => current && setParsed({ of: text, tree: parsePrompt(text) }),
      () => {}, // the text stands as it is
    );
    return () => {
      current = false;
    };
  }, [text, tree]);
  return <Prompt tree={tree ?? (parsed?.of === text ? parsed.tree : plainPrompt(text))} />;
}
