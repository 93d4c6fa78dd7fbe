"use client";
import type { GateView, RequesterAdapter } from "@sallyport/access";
import type { GateModel } from "@sallyport/schema";
import { diffGates } from "@sallyport/schema/diff";
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
  const [before, setBefore] = useState<{ readonly of: string; readonly gate: GateModel }>();
  useEffect(() => {
    if (agreedTo === undefined) return;
    const abort = new AbortController();
    const { signal } = abort;
    const read = async (): Promise<void> => {
      const kept = await adapter.gate(agreedTo, { signal });
      if (!signal.aborted) setBefore({ of: agreedTo, gate: kept });
    };
    read().catch(() => {}); // the form stands without it
    return () => abort.abort();
  }, [adapter, agreedTo]);
  if (before === undefined || before.of !== agreedTo || requestedAt === undefined) return null;
  const date = formatDay(requestedAt.slice(0, 10), locale);
  return (
    <section className="sp-card sp-gate-changes" aria-labelledby={id}>
      <h2 id={id}>{formatMessage(words.since, { date }, locale)}</h2>
      <ChangeList changes={diffGates(before.gate, gate)} words={words} />
    </section>
  );
}
