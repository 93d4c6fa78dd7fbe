"use client";
import type { AgreedGate, Agreements } from "@sallyport/access/agreements";
import { ChangeList } from "@sallyport/changes";
import type { GateModel } from "@sallyport/schema";
import { diffGates, type GateChange } from "@sallyport/schema/diff";
import { formatDayOf, formatMessage, useSallyport } from "@sallyport/ui";
import type { ReactElement } from "react";
import { useGateSettingsContext } from "../internal/gate-settings.context.ts";

interface AgreedTermsProps {
  readonly agreements: Agreements;
}

/** Every earlier version that someone agreed to, with what has changed since. */
export function AgreedTerms({ agreements }: AgreedTermsProps): ReactElement {
  const { messages } = useGateSettingsContext();
  const { locale } = useSallyport();
  const changed = agreements.agreed.filter(({ current }) => !current);
  const count = changed.reduce((sum, { accepted, pending }) => sum + accepted + pending, 0);
  return (
    <>
      <p>{formatMessage(messages.terms.text, { count }, locale)}</p>
      {changed.map((version) => (
        <Version
          key={version.fingerprint}
          version={version}
          now={agreements.gate}
          open={changed.length === 1}
        />
      ))}
    </>
  );
}

/** What has changed in what is agreed to: what is shown after asking is no part of that. */
function termsChanged(before: GateModel, now: GateModel): readonly GateChange[] {
  return diffGates(before, now).filter(({ kind }) => kind !== "afterRequest");
}

interface VersionProps {
  readonly version: AgreedGate;
  readonly now: Agreements["gate"];
  readonly open: boolean;
}

function Version({ version, now, open }: VersionProps): ReactElement {
  const { messages, slot } = useGateSettingsContext();
  const { locale } = useSallyport();
  const { accepted, pending, gate, lastAskedAt } = version;
  const date = formatDayOf(lastAskedAt, locale);
  const { terms } = messages;
  return (
    <details className={slot("version")} open={open}>
      <summary>{formatMessage(terms.version, { count: accepted + pending, date }, locale)}</summary>
      <p className={slot("hint")}>{formatMessage(terms.counts, { accepted, pending }, locale)}</p>
      {gate ? (
        <ChangeList changes={termsChanged(gate, now)} messages={terms.changes} />
      ) : (
        <p>{terms.unknown}</p>
      )}
    </details>
  );
}
