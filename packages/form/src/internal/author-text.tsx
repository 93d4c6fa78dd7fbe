"use client";
import { plainLabel, UntrustedText } from "@sallyport/ui";
import type { ReactElement } from "react";
import { useGateFormState } from "./gate-form.context.ts";
import { translated } from "./translated.ts";

/** A text of the author's, in translation where there is one, and the language that it is in. */
export interface TextInLang {
  readonly text: string;
  readonly lang: string | undefined;
}

/** How a form shows its author's texts. */
export function useAuthorText(): (text: string) => TextInLang {
  const { translations, contentLang } = useGateFormState();
  return (text) => {
    const shown = translated(text, translations);
    return { text: shown, lang: shown === text ? contentLang : translations?.lang };
  };
}

/** A text of the author's: isolated, in its language. */
export function AuthorText({ text }: { readonly text: string }): ReactElement {
  return <UntrustedText {...useAuthorText()(text)} />;
}

/** A question's label: the author's, without the marks of its links. */
export function AuthorLabel({ text }: { readonly text: string }): ReactElement {
  const shown = useAuthorText()(text);
  return <UntrustedText {...shown} text={plainLabel(shown.text)} />;
}
