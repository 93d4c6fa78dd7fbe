import { Button, Icon } from "@sallyport/ui";
import type { ReactElement } from "react";
import type { FormMessages } from "../words/form-messages.ts";

/** The form is on its way. */
export function GateLoading({ words }: { readonly words: FormMessages }): ReactElement {
  return (
    <div className="sp-card sp-status" role="status">
      <span className="sp-skeleton" aria-hidden="true" />
      <p>{words.gate.loading}</p>
    </div>
  );
}

export interface GateUnreachableProps {
  readonly words: FormMessages;
  readonly onRetry: () => void;
}

/** The form could not be had; another try is one press away. */
export function GateUnreachable({ words, onRetry }: GateUnreachableProps): ReactElement {
  return (
    <div className="sp-card sp-status" role="alert" data-tone="bad">
      <span className="sp-status-mark">
        <Icon name="alert" />
      </span>
      <p className="sp-status-text">{words.gate.unreachable}</p>
      <Button onClick={onRetry}>{words.gate.retry}</Button>
    </div>
  );
}
