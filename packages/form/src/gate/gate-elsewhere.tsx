"use client";
import type { GateView } from "@sallyport/access";
import { Button, formatMessage, useSallyport } from "@sallyport/ui";
import type { ReactElement } from "react";
import { GateFormHeader } from "../gate-form/gate-form-header.tsx";
import { GateFormPrompt } from "../gate-form/gate-form-prompt.tsx";
import { GateFormRoot } from "../gate-form/gate-form-root.tsx";
import type { PromptTree } from "../prompt/prompt.types.ts";
import type { FormMessages } from "../words/form-messages.ts";

export interface GateElsewhereProps {
  readonly view: GateView;
  /** The page where one asks; the adapter's, not the author's. */
  readonly url: string;
  readonly words: FormMessages;
  readonly promptTree?: PromptTree;
  readonly descriptionTree?: PromptTree;
}

/** What is asked and promised, where answers cannot be sent from here: a link to the page that takes them. */
export function GateElsewhere({ view, url, words, ...trees }: GateElsewhereProps): ReactElement {
  const { locale } = useSallyport();
  const { host } = new URL(url);
  return (
    <GateFormRoot gate={view.gate} repo={view.repo} {...trees}>
      <GateFormHeader />
      <GateFormPrompt />
      <footer className="sp-gate-footer">
        <Button asChild variant="primary" className="sp-gate-submit">
          <a href={url} rel="noopener">
            {formatMessage(words.gate.elsewhere, { host }, locale)}
          </a>
        </Button>
      </footer>
    </GateFormRoot>
  );
}
