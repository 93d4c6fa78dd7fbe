import type { FieldValues, GateModel } from "@sallyport/schema";
import type { RefObject } from "react";
import type { FieldStore } from "../internal/field-store.types.ts";
import { type DraftOwner, draftPlace, dropDraft, readDraft, writeDraft } from "./draft.ts";
import { shownValues } from "./shown-values.ts";

const AFTER_MS = 400;

export interface DraftOptions extends DraftOwner {
  readonly gate: GateModel;
  readonly gateFingerprint: string | undefined;
  /** What the server has put into the form; it goes before a draft. */
  readonly defaultValues: FieldValues | undefined;
  /** What was answered in an earlier request; a draft goes before it, and does not repeat it. */
  readonly earlierAnswers: FieldValues | undefined;
  readonly fields: FieldStore;
  readonly element: RefObject<HTMLFormElement | null>;
}

export interface DraftKeeper {
  /** Something was typed. */
  save(): void;
  /** The answers were sent, or the form was reset. */
  drop(): void;
  /** Write what is not written yet, and stop. */
  end(): void;
}

/** Puts a draft back into fields that are still empty, then keeps what is typed. */
export function keepDraft(latest: RefObject<DraftOptions>): DraftKeeper | undefined {
  const { draftKey, gateFingerprint = "", element, fields } = latest.current;
  const place = draftPlace(latest.current);
  if (!place) return undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** What is not written yet; undefined where everything is. */
  let waiting: (() => void) | undefined;
  const flush = (): void => {
    clearTimeout(timer);
    waiting?.();
    waiting = undefined;
  };

  const { gate, defaultValues, earlierAnswers } = latest.current;
  const draft = defaultValues ? undefined : readDraft(place, gateFingerprint);
  if (draft && element.current) {
    const shown = shownValues(gate, element.current);
    for (const { id, type } of gate.fields) {
      const kept = draft[id];
      // What was typed before the script came goes before a draft, too.
      if (shown[id] && shown[id] !== earlierAnswers?.[id]) continue;
      if (kept !== undefined && typeof kept === (type === "checkbox" ? "boolean" : "string")) {
        fields.set(id, kept);
      }
    }
  }
  // Who leaves the page has stopped typing.
  addEventListener("pagehide", flush);

  return {
    save: () => {
      const { current: form } = element;
      if (draftKey === undefined || !form) return;
      clearTimeout(timer);
      const { gate, earlierAnswers } = latest.current;
      waiting = () => {
        // What a host has disabled, while it sends, holds nothing that can be seen.
        if (form.querySelector("[name]:disabled")) return;
        const typed = Object.entries(shownValues(gate, form)).filter(
          ([id, value]) => value !== earlierAnswers?.[id],
        );
        writeDraft(place, gateFingerprint, Object.fromEntries(typed)); // keys are ours
      };
      timer = setTimeout(flush, AFTER_MS);
    },
    drop: () => {
      clearTimeout(timer);
      waiting = undefined;
      dropDraft(place);
    },
    end: () => {
      removeEventListener("pagehide", flush);
      flush();
    },
  };
}
