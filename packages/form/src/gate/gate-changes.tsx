"use client";
import type { GateView, RequesterAdapter } from "@sallyport/access";
import { diffGates, type GateChange } from "@sallyport/schema/diff";
import { formatDay, formatMessage, useMessages, useSallyport } from "@sallyport/ui";
import { ChangeList, changeWords } from "@sallyport/ui/changes";
import { type ReactElement, useEffect, useId, useState } from "react";
import type { FormMessageOverrides, LateFormMessages } from "../words/form-messages.ts";

export interface GateChangesProps {
  readonly adapter: RequesterAdapter;
  readonly view: GateView;
  readonly messages: FormMessageOverrides | undefined;
}

const late: LateFormMessages = { changes: changeWords };

/** What has changed since a visitor agreed. Nothing where the gate that they agreed to cannot be had. */
export function GateChanges({ adapter, view, messages }: GateChangesProps): ReactElement | null {
  const { agreedTo, gate, requestedAt } = view;
  const { locale } = useSallyport();
  const words = useMessages("form", late, messages).changes;
  const id = useId();
  const [changes, setChanges] = useState<readonly GateChange[]>();
  useEffect(() => {
    setChanges(undefined);
    if (agreedTo === undefined) return;
    const abort = new AbortController();
    const { signal } = abort;
    const read = async (): Promise<void> => {
      const found = diffGates(await adapter.gate(agreedTo, { signal }), gate);
      if (!signal.aborted) setChanges(found);
    };
    read().catch(() => {}); // the form stands without it, whatever the adapter gives
    return () => abort.abort();
  }, [adapter, agreedTo, gate]);
  if (!changes || requestedAt === undefined) return null;
  const date = formatDay(requestedAt.slice(0, 10), locale);
  return (
    <section className="sp-card sp-gate-changes" aria-labelledby={id}>
      <h2 id={id}>{formatMessage(words.since, { date }, locale)}</h2>
      <ChangeList changes={changes} words={words} />
    </section>
  );
}
