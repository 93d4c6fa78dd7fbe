"use client";
import { Button, DialogTitle, useFirstFocus } from "@sallyport/ui";
import type { ReactElement } from "react";
import { useLateMessages } from "../internal/use-late-messages.ts";
import { enKeys } from "../messages/en-keys.ts";
import type { ReviewMessages } from "../messages/messages.types.ts";
import { SINGLE_KEYS } from "./keys.ts";

const ENGLISH = { keys: enKeys };

export interface KeyListProps {
  readonly messages: ReviewMessages;
  readonly singleKeys: boolean;
  readonly onSingleKeys: (on: boolean) => void;
  readonly onClose: () => void;
}

/** The list of keyboard shortcuts, with the switch for single-key shortcuts. */
export function KeyList(props: KeyListProps): ReactElement {
  const { singleKeys, onSingleKeys, onClose } = props;
  const messages = { ...props.messages.keys, ...useLateMessages(ENGLISH, props.messages).keys };
  const first = useFirstFocus<HTMLInputElement>();
  const rows = [
    ["↓ ↑", messages.arrows],
    ["→ ←", messages.within],
    ["Shift ↓ ↑", messages.extend],
    ["Ctrl Z", messages.undo],
    ...(singleKeys
      ? [...SINGLE_KEYS].map(([key, command]) => [key.toUpperCase(), messages[command]])
      : []),
  ] as const;
  return (
    <div className="sp-add-form">
      <DialogTitle asChild>
        <h2>{messages.title}</h2>
      </DialogTitle>
      <p className="sp-hint">{messages.text}</p>
      <dl className="sp-keys">
        {rows.map(([key, text]) => (
          <div key={key}>
            <dt>
              <kbd className="sp-key">{key}</kbd>
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <label className="sp-keys-single">
        <input
          ref={first}
          type="checkbox"
          className="sp-checkbox"
          checked={singleKeys}
          onChange={({ target }) => onSingleKeys(target.checked)}
        />
        <span>{messages.single}</span>
      </label>
      <div className="sp-decisions">
        <Button variant="primary" onClick={onClose}>
          {messages.close}
        </Button>
      </div>
    </div>
  );
}
