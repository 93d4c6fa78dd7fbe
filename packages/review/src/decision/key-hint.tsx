import type { ReactElement } from "react";

/** A key as people see it; assistive technology is told by `aria-keyshortcuts`. */
export function KeyHint({ letter }: { readonly letter: string | undefined }): ReactElement | null {
  return letter === undefined ? null : (
    <span className="sp-key" aria-hidden="true">
      {letter}
    </span>
  );
}
