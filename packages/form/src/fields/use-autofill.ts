"use client";
import type { AutofillName, GateField, GateModel } from "@sallyport/schema";
import { useEffect, useSyncExternalStore } from "react";
import { useGateFormState } from "../gate-form/gate-form.context.ts";
import type { AutofillLabels } from "./autofill-labels.ts";
import { autofillNames, NOTHING } from "./autofill-names.ts";

// The labels of other languages, once a form has asked for them.
let others: AutofillLabels | undefined;
let loading = false;
const listeners = new Set<() => void>();

interface Known {
  readonly others: AutofillLabels | undefined;
  readonly names: ReadonlyMap<string, AutofillName>;
}
const known = new WeakMap<GateModel, Known>();

/** What a browser may fill into a field, as `autocomplete` says it. */
export function useAutofill(field: GateField): string {
  const { gate } = useGateFormState();
  const labels = useSyncExternalStore(subscribe, () => others, noLabels);
  let form = known.get(gate);
  if (form?.others !== labels || !form) {
    form = { others: labels, names: autofillNames(gate, labels) };
    known.set(gate, form);
  }
  const name = form.names.get(field.id);
  // English needs no other language.
  const unsure = name === undefined && (field.type === "text" || field.type === "country");
  useEffect(() => {
    if (unsure) load();
  }, [unsure]);
  return name ?? NOTHING;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function noLabels(): undefined {}

function load(): void {
  if (loading) return;
  loading = true;
  import("./autofill-labels.ts").then(
    ({ AUTOFILL_LABELS }) => {
      others = AUTOFILL_LABELS;
      for (const listener of listeners) listener();
    },
    () => {
      loading = false; // nothing is filled in, and the next form tries again
    },
  );
}
