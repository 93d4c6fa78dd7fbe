import type { GateView } from "@sallyport/access";
import { carryAnswers, type FieldValues } from "@sallyport/schema";

/** What was filled in, in which view's form. */
export interface FilledForm {
  readonly view: GateView;
  readonly values: FieldValues;
}

/** Why a form that was filled in gave way: its visitor was logged out, or is another, or no one has to ask. */
export type FormLoss = "logged-out" | "other-account" | "open";

/** What a gate shows, and what it knows of answers that have not been sent. */
export interface KeptAnswers {
  /** A visitor who was logged out goes on seeing the form that they filled in. */
  readonly shown: GateView;
  readonly loss?: FormLoss | undefined;
  /** The last form and its answers; kept while it is gone. Never shown to another visitor. */
  readonly filled?: FilledForm | undefined;
  /** What the next form begins with. */
  readonly carried?:
    | {
        readonly values: FieldValues;
        /** The gate asks something else now. */
        readonly changed: boolean;
      }
    | undefined;
}

/**
 * The answers to keep when a gate's view changes while someone types: the author changes, breaks or fixes the
 * card, a session ends, another account logs in, or the gate opens. `values` are those of the form;
 * undefined if it isn't mounted.
 */
export function keepAnswers(
  kept: KeptAnswers,
  view: GateView,
  values: FieldValues | undefined,
): KeptAnswers {
  const { shown } = kept;
  const filled = values ? { view: shown, values } : kept.filled;
  if (!filled) return { shown: view, loss: sameVisitor(shown, view) ? kept.loss : undefined };
  const owner = filled.view;
  const typed = isTyped(filled);
  if (view.gated && !view.visitor && owner.visitor && typed) {
    return { ...kept, filled, shown: values ? shown : view, loss: "logged-out" };
  }
  if (view.visitor && !sameVisitor(owner, view)) {
    return { shown: view, filled, loss: typed ? "other-account" : undefined };
  }
  if (!view.gated) return { shown: view, filled, loss: typed ? "open" : undefined };
  // Sent answers are no one's draft.
  if (!sameVisitor(owner, view) || view.status !== owner.status) return { shown: view };
  const loss = kept.loss === "other-account" ? kept.loss : undefined;
  const stays =
    shown.gateFingerprint === view.gateFingerprint &&
    shown.closed === view.closed &&
    sameVisitor(shown, view) &&
    shown.gated === view.gated;
  if (stays) return { shown: view, filled, loss, carried: kept.carried };
  const carried = Object.values(filled.values).some(Boolean)
    ? {
        values: { ...view.earlierAnswers, ...carryAnswers(filled.values, owner.gate, view.gate) },
        changed: owner.gateFingerprint !== view.gateFingerprint,
      }
    : undefined;
  return { shown: view, filled, loss, carried };
}

function sameVisitor(one: GateView, other: GateView): boolean {
  return one.visitor?.id === other.visitor?.id;
}

/** Whether a form holds more than it began with. */
export function isTyped({ view, values }: FilledForm): boolean {
  return Object.entries(values).some(
    ([id, value]) => value !== "" && value !== false && value !== view.earlierAnswers?.[id],
  );
}
