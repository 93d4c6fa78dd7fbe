"use client";
import type { FieldValues, GateModel } from "@sallyport/schema";
import { type RefObject, useCallback, useEffect, useRef } from "react";
import type { FieldStore } from "../internal/controller.types.ts";
import { type DraftOwner, draftPlace, dropDraft, readDraft, writeDraft } from "./draft.ts";
import { shownValues } from "./shown-values.ts";

const AFTER_MS = 400;

interface DraftOptions extends DraftOwner {
  readonly gate: GateModel;
  readonly gateFingerprint: string | undefined;
  /** What the server has put into the form; it goes before a draft. */
  readonly values: FieldValues | undefined;
  /** What was answered in an earlier request; a draft goes before it, and does not repeat it. */
  readonly earlierAnswers: FieldValues | undefined;
  readonly fields: FieldStore;
  readonly element: RefObject<HTMLFormElement | null>;
}

/** Keeps what is typed until it is sent, and puts it back into fields that are still empty. */
export function useDraft(options: DraftOptions): { save(): void; drop(): void } {
  const { gate, gateFingerprint = "", draftKey, values, earlierAnswers, fields, element } = options;
  const place = draftPlace(options);
  const storage = place?.storage;
  const key = place?.key;
  /** What is not written yet; undefined where everything is. */
  const waiting = useRef<() => void>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef({ gate, values, earlierAnswers });
  latest.current = { gate, values, earlierAnswers };

  useEffect(() => {
    const { gate, values, earlierAnswers } = latest.current;
    const draft =
      storage && key !== undefined && !values
        ? readDraft({ storage, key }, gateFingerprint)
        : undefined;
    if (!draft || !element.current) return;
    const shown = shownValues(gate, element.current);
    for (const { id, type } of gate.fields) {
      const kept = draft[id];
      // What was typed before the script came goes before a draft, too.
      if (shown[id] && shown[id] !== earlierAnswers?.[id]) continue;
      if (kept !== undefined && typeof kept === (type === "checkbox" ? "boolean" : "string")) {
        fields.set(id, kept);
      }
    }
  }, [storage, key, gateFingerprint, fields, element]);

  const flush = useCallback(() => {
    clearTimeout(timer.current);
    waiting.current?.();
    waiting.current = undefined;
  }, []);

  // Who goes on has stopped typing.
  useEffect(() => {
    addEventListener("pagehide", flush);
    return () => {
      removeEventListener("pagehide", flush);
      flush();
    };
  }, [flush]);

  return {
    save: useCallback(() => {
      const { current: form } = element;
      if (draftKey === undefined || !storage || key === undefined || !form) return;
      clearTimeout(timer.current);
      const { gate, earlierAnswers } = latest.current;
      waiting.current = () => {
        // What a host has disabled, while it sends, holds nothing that can be seen.
        if (form.querySelector("[name]:disabled")) return;
        const typed = Object.entries(shownValues(gate, form)).filter(
          ([id, value]) => value !== earlierAnswers?.[id],
        );
        writeDraft({ storage, key }, gateFingerprint, Object.fromEntries(typed)); // keys are ours
      };
      timer.current = setTimeout(flush, AFTER_MS);
    }, [draftKey, storage, key, gateFingerprint, element, flush]),
    drop: useCallback(() => {
      clearTimeout(timer.current);
      waiting.current = undefined;
      if (storage && key !== undefined) dropDraft({ storage, key });
    }, [storage, key]),
  };
}
