import { Message, plainLabel, UntrustedText } from "@sallyport/ui";
import { Fragment, type ReactElement } from "react";
import type { ChangesTranslation } from "./messages/messages.types.ts";

/** One difference between two forms, from `diffGates()` of `@sallyport/schema/diff`. Its texts are hostile. */
export interface ShownChange {
  readonly kind:
    | Exclude<
        keyof ChangesTranslation["kinds"],
        "oneLine" | "manyLines" | "euRefused" | "euAllowed"
      >
    | "multiline"
    | "euDisallowed";
  readonly name?: string;
  readonly before?: string | readonly string[] | null;
  readonly after?: string | readonly string[] | null;
}

export interface ChangeListProps {
  readonly changes: readonly ShownChange[];
  readonly messages: ChangesTranslation;
}

/** What has changed, in words; an author's texts as text, isolated. */
export function ChangeList({ changes, messages }: ChangeListProps): ReactElement {
  return (
    <ul className="sp-changes">
      {changes.map((change, index) => {
        // Two changes may be alike, and none ever moves.
        const key = `${index}`;
        const name = nameOf(change, messages);
        return (
          <li key={key}>
            <p>
              <Message message={messages.kinds[sentenceOf(change)]} values={{ name }} />
            </p>
            <Texts change={change} messages={messages} />
          </li>
        );
      })}
    </ul>
  );
}

function sentenceOf({ kind, after }: ShownChange): keyof ChangesTranslation["kinds"] {
  if (kind === "multiline") return after === "true" ? "manyLines" : "oneLine";
  if (kind === "euDisallowed") return after === "true" ? "euRefused" : "euAllowed";
  return kind;
}

function nameOf({ name = "" }: ShownChange, messages: ChangesTranslation): ReactElement {
  return name.trim() === "" ? (
    <Message message={messages.unnamed} />
  ) : (
    <UntrustedText text={plainLabel(name)} />
  );
}

interface TextsProps {
  readonly change: ShownChange;
  readonly messages: ChangesTranslation;
}

/** How it was and how it is, where that says more than the sentence. */
function Texts({ change, messages }: TextsProps): ReactElement | null {
  const { kind, before, after } = change;
  if (before === undefined || after === undefined) return null;
  if (kind === "multiline" || kind === "euDisallowed") return null;
  // Of the options, show only the removed and the added ones.
  const choices = kind === "fieldOptions";
  const shown = [
    [choices ? "gone" : "before", before],
    [choices ? "added" : "after", after],
  ] as const;
  const rows = choices ? shown.filter(([, text]) => text && text.length > 0) : shown;
  if (rows.length === 0) return null;
  return (
    <dl>
      {rows.map(([label, text]) => (
        <div key={label}>
          <dt>
            <Message message={messages[label]} />
          </dt>
          <dd>
            <Shown
              text={kind === "fieldType" ? typeMessage(text, messages) : text}
              messages={messages}
            />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function typeMessage(
  text: NonNullable<ShownChange["before"]> | null,
  { types }: ChangesTranslation,
): NonNullable<ShownChange["before"]> | null {
  const known = Object.entries(types).find(([type]) => type === text)?.[1];
  return typeof known === "string" ? known : text;
}

function Shown({
  text,
  messages,
}: {
  readonly text: string | readonly string[] | null;
  readonly messages: ChangesTranslation;
}): ReactElement {
  if (text === null || text.length === 0) return <Message message={messages.nothing} />;
  if (typeof text === "string") return <UntrustedText text={text} />;
  return (
    <>
      {text.map((one, index) => {
        const key = `${index}`;
        return (
          <Fragment key={key}>
            {index > 0 && <br />}
            <UntrustedText text={one} />
          </Fragment>
        );
      })}
    </>
  );
}
