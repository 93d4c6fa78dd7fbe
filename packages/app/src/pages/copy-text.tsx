import { Button } from "@sallyport/ui";
import type { ReactElement } from "react";

interface CopyTextProps {
  readonly text: string;
  readonly label: string;
}

/** A text to be copied. Without script it is selected by hand, and the button is not there. */
export function CopyText({ text, label }: CopyTextProps): ReactElement {
  return (
    <div className="app-copy">
      <pre>
        <code>{text}</code>
      </pre>
      <Button data-copy={label} hidden>
        {label}
      </Button>
      <span role="status" className="app-copied" />
    </div>
  );
}
