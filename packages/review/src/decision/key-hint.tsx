import type { ReactElement } from "react";

/** The visible hint for a shortcut; assistive technology reads `aria-keyshortcuts`. */
export function KeyHint({ letter }: { readonly letter: string | undefined }): ReactElement | null {
  return letter === undefined ? null : (
    <span className="sp-key" aria-hidden="true">
      {letter}
    </span>
  );
}
