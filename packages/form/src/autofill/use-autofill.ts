"use client";
import type { GateField } from "@sallyport/schema";
import { useEffect, useSyncExternalStore } from "react";
import { useGateFormState } from "../internal/gate-form.context.ts";
import type { autofillNames } from "./autofill-names.ts";

/**
 * A name that HTML and every browser know and that none has anything to fill in for. `off` is not heeded:
 * Chromium then guesses an address by the label, as it does for a field that says nothing, and a name that
 * is not HTML's makes Firefox and WebKit guess.
 */
export const NOTHING = "transaction-currency";

// What labels mean, once a form has asked for it.
let namesOf: typeof autofillNames | undefined;
let loading = false;
const listeners = new Set<() => void>();

/**
 * What a browser may fill into a field, as `autocomplete` says it. What labels mean comes after the first
 * paint, in English too: a server's HTML and its hydration have to say the same, a browser fills in when a
 * visitor turns to a field, and a field that is not filled in is only typed in.
 */
export function useAutofill(field: GateField): string {
  const { gate } = useGateFormState();
  const read = useSyncExternalStore(subscribe, () => namesOf, notYet);
  useEffect(load, []);
  if (read) return read(gate).get(field.id) ?? NOTHING;
  const said = "autocomplete" in field ? field.autocomplete : undefined;
  return said === undefined || said === "off" ? NOTHING : said;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function notYet(): undefined {}

function load(): void {
  if (loading) return;
  loading = true;
  import("./autofill-names.ts").then(
    ({ autofillNames }) => {
      namesOf = autofillNames;
      for (const listener of listeners) listener();
    },
    () => {
      loading = false; // nothing is filled in by a label, and the next form tries again
    },
  );
}
