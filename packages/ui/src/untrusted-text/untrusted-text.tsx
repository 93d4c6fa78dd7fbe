import type { ReactElement } from "react";

export interface UntrustedTextProps {
  readonly text: string;
  readonly className?: string;
  /** BCP 47, where the text's language is known. */
  readonly lang?: string | undefined;
}

// Controls but for tab and line ends, direction changers, zero-width characters, lone surrogates.
const HIDDEN =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]|\p{Cs}/gu;

/** A hostile text: isolated in `<bdi>`, hidden characters made visible, never more than text. */
export function UntrustedText({ text, className, lang }: UntrustedTextProps): ReactElement {
  return (
    <bdi className={className} dir="auto" lang={lang}>
      {visibleText(text)}
    </bdi>
  );
}

/** A text whose hidden characters are written out as `U+202E`. */
export function visibleText(text: string): string {
  return text.replace(
    HIDDEN,
    (c) => `⟨U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}⟩`,
  );
}
