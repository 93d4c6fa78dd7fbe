"use client";
import { labelParts, UntrustedText } from "@sallyport/ui";
import type { ReactElement } from "react";
import { useAuthorText } from "../internal/author-text.tsx";

/** The links of a label, beside its control: within the label, a click on one would tick the box. */
export function LabelLinks({ label }: { readonly label: string }): ReactElement | null {
  const { text, lang } = useAuthorText()(label);
  const shown = labelParts(text).links;
  // A translation may have lost them.
  const links = shown.length > 0 ? shown : labelParts(label).links;
  if (links.length === 0) return null;
  return (
    <p className="sp-hint sp-label-links">
      {links.map(({ text: name, href }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a label's links do not move, and two may be alike
        <a key={at} href={href} rel="noopener noreferrer nofollow ugc" className="sp-link">
          <UntrustedText text={name} lang={lang} />
        </a>
      ))}
    </p>
  );
}
