"use client";
import { Button, DialogTitle, useFirstFocus } from "@sallyport/ui";
import type { ReactElement } from "react";
import { useLateWords } from "../internal/use-late-words.ts";
import { keyWords } from "../messages/key-words.ts";
import type { ReviewMessages } from "../messages/review-messages.ts";
import { SINGLE_KEYS } from "./keys.ts";

const late = { keys: keyWords };

export interface KeyListProps {
  readonly words: ReviewMessages;
  readonly singleKeys: boolean;
  readonly onSingleKeys: (on: boolean) => void;
  readonly onClose: () => void;
}

/** The keys of a list, and the switch for those that are letters alone. */
export function KeyList(props: KeyListProps): ReactElement {
  const { singleKeys, onSingleKeys, onClose } = props;
  const words = { ...props.words.keys, ...useLateWords(late, props.words).keys };
  const first = useFirstFocus<HTMLInputElement>();
  const rows = [
    ["↓ ↑", words.arrows],
    ["→ ←", words.within],
    ["Shift ↓ ↑", words.extend],
    ["Ctrl Z", words.undo],
    ...(singleKeys
      ? [...SINGLE_KEYS].map(([key, command]) => [key.toUpperCase(), words[command]])
      : []),
  ] as const;
  return (
    <div className="sp-add-form">
      <DialogTitle asChild>
        <h2>{words.title}</h2>
      </DialogTitle>
      <p className="sp-hint">{words.text}</p>
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
        <span>{words.single}</span>
      </label>
      <div className="sp-decisions">
        <Button variant="primary" onClick={onClose}>
          {words.close}
        </Button>
      </div>
    </div>
  );
}
