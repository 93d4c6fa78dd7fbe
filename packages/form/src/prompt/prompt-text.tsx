"use client";
import { type ReactElement, useEffect, useState } from "react";
import { mayBeMarkdown, plainPrompt } from "./plain-prompt.ts";
import { Prompt } from "./prompt.tsx";
import type { PromptTree } from "./prompt.types.ts";

export interface PromptTextProps {
  readonly text: string;
  readonly lang?: string | undefined;
  /** From `parsePrompt` on a server; the parser then never reaches the browser. */
  readonly tree?: PromptTree | undefined;
  /** The text that the tree was made of: in translation the tree is of no use. */
  readonly of?: string;
}

/** A prompt's text: paragraphs first, then Markdown once its parser is loaded, if the text may need it. */
export function PromptText({ text, lang, tree, of = text }: PromptTextProps): ReactElement {
  const [parsed, setParsed] = useState<{ readonly of: string; readonly tree: PromptTree }>();
  const given = of === text ? tree : undefined;
  useEffect(() => {
    if (given || !mayBeMarkdown(text)) return;
    let current = true;
    import("./parse-prompt.ts").then(
      ({ parsePrompt }) => current && setParsed({ of: text, tree: parsePrompt(text) }),
      () => {}, // the paragraphs stay
    );
    return () => {
      current = false;
    };
  }, [text, given]);
  const shown = given ?? (parsed?.of === text ? parsed.tree : plainPrompt(text));
  return <Prompt tree={shown} lang={lang} />;
}
