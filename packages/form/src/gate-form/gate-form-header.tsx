"use client";
import { formatMessage, Icon, useSallyport } from "@sallyport/ui";
import type { ReactElement } from "react";
import { PromptText } from "../prompt/prompt-text.tsx";
import { AuthorText, useAuthorWords } from "./author-text.tsx";
import { useGateFormState } from "./gate-form.context.ts";

/** What the form is: heading and description, the card's or our own. */
export function GateFormHeader(): ReactElement {
  const { gate, repo, words, domId, descriptionTree } = useGateFormState();
  const { locale } = useSallyport();
  const what = words.kinds[repo?.type ?? "dataset"];
  const heading = gate.heading?.trim() || formatMessage(words.heading, { what }, locale);
  const description = gate.description?.trim() || words.description;
  return (
    <header className="sp-gate-header">
      <span className="sp-gate-mark">
        <Icon name="lock" />
      </span>
      <div>
        <h2 id={`${domId}-heading`} className="sp-gate-heading">
          <AuthorText text={heading} />
        </h2>
        <div className="sp-gate-description">
          <PromptText
            {...useAuthorWords()(description)}
            tree={gate.description ? descriptionTree : undefined}
            of={description}
          />
        </div>
      </div>
    </header>
  );
}
