import { Message, plainLabel, UntrustedText } from "@sallyport/ui";
import { Fragment, type ReactElement } from "react";
import type { ChangeWords } from "./words/change-words.ts";

/** One difference between two forms, as `diffGates()` of `@sallyport/schema/diff` tells it. Hostile texts. */
export interface ShownChange {
  readonly kind:
    | Exclude<keyof ChangeWords["kinds"], "oneLine" | "manyLines" | "euRefused" | "euAllowed">
    | "multiline"
    | "euDisallowed";
  readonly name?: string;
  readonly before?: string | readonly string[] | null;
  readonly after?: string | readonly string[] | null;
}

export interface ChangeListProps {
  readonly changes: readonly ShownChange[];
  readonly words: ChangeWords;
}

/** What has changed, in words; an author's texts as text, isolated. */
export function ChangeList({ changes, words }: ChangeListProps): ReactElement {
  return (
    <ul className="sp-changes">
      {changes.map((change, index) => {
        // Two changes may be alike, and none ever moves.
        const key = `${index}`;
        const name = nameOf(change, words);
        return (
          <li key={key}>
            <p>
              <Message message={words.kinds[sentenceOf(change)]} values={{ name }} />
            </p>
            <Texts change={change} words={words} />
          </li>
        );
      })}
    </ul>
  );
}

function sentenceOf({ kind, after }: ShownChange): keyof ChangeWords["kinds"] {
  if (kind === "multiline") return after === "true" ? "manyLines" : "oneLine";
  if (kind === "euDisallowed") return after === "true" ? "euRefused" : "euAllowed";
  return kind;
}

function nameOf({ name = "" }: ShownChange, words: ChangeWords): ReactElement {
  return name.trim() === "" ? (
    <Message message={words.unnamed} />
  ) : (
    <UntrustedText text={plainLabel(name)} />
  );
}

interface TextsProps {
  readonly change: ShownChange;
  readonly words: ChangeWords;
}

/** How it was and how it is, where that says more than the sentence. */
function Texts({ change, words }: TextsProps): ReactElement | null {
  const { kind, before, after } = change;
  if (before === undefined || after === undefined) return null;
  if (kind === "multiline" || kind === "euDisallowed") return null;
  // Of choices, only those that are gone and those that are new are told.
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
            <Message message={words[label]} />
          </dt>
          <dd>
            <Shown text={kind === "fieldType" ? typeWord(text, words) : text} words={words} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function typeWord(
  text: NonNullable<ShownChange["before"]> | null,
  { types }: ChangeWords,
): NonNullable<ShownChange["before"]> | null {
  const known = Object.entries(types).find(([type]) => type === text)?.[1];
  return typeof known === "string" ? known : text;
}

function Shown({
  text,
  words,
}: {
  readonly text: string | readonly string[] | null;
  readonly words: ChangeWords;
}): ReactElement {
  if (text === null || text.length === 0) return <Message message={words.nothing} />;
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
