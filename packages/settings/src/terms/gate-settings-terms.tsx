"use client";
import { Boundary, Button, formatMessage, type Part, useSallyport } from "@sallyport/ui";
import { forwardRef, useEffect } from "react";
import { useGateSettingsContext, useSlots } from "../internal/gate-settings.context.ts";
import { problemWords } from "../internal/problem-words.ts";
import { useTerms } from "../state/use-terms.ts";
import { AgreedTerms } from "./agreed-terms.tsx";
import { AskAgain } from "./ask-again.tsx";

/**
 * Who agreed to terms that have changed since, and asking them to agree again. Nothing where the adapter
 * cannot tell, or nobody did. Outside of the form: it works with script alone.
 */
export const GateSettingsTerms: Part<"section"> = forwardRef((props, ref) => {
  const slot = useSlots();
  const { adapter, controller, words, domId } = useGateSettingsContext();
  const { locale } = useSallyport();
  const gated = controller.state.settings?.gated ?? false;
  const able = adapter.capabilities.agreements;
  const terms = useTerms(adapter, gated !== false && able);
  // With settings that a server has read, an adapter that has to find out what it can has not been asked yet.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page begins
  useEffect(() => {
    if (!able) controller.reload();
  }, []);
  const { agreements, error, step } = terms.state;
  if (gated === false) return null;
  if (error) {
    const problem = problemWords(error, words);
    return (
      <div className="sp-settings-note" data-bad="">
        <p role="status">{formatMessage(words.terms.failed, { problem }, locale)}</p>
        <Button size="sm" onClick={terms.reload}>
          {words.retry}
        </Button>
      </div>
    );
  }
  // A card with errors asks for nothing: every other says more than it, and its author knows.
  if (!agreements || agreements.closed === "card-errors") return null;
  const changed = agreements.agreed.filter(({ current }) => !current);
  if (changed.length === 0 && step.phase === "choosing") return null;
  return (
    <section
      aria-labelledby={`${domId}-terms`}
      {...props}
      ref={ref}
      className={slot("terms", props.className)}
    >
      <Boundary fallback={() => <p role="alert">{words.crashed}</p>}>
        <h3 id={`${domId}-terms`} tabIndex={-1}>
          {words.terms.title}
        </h3>
        {changed.length > 0 && <AgreedTerms agreements={agreements} />}
        {agreements.closed ? <p>{words.terms.closed}</p> : <AskAgain terms={terms} mode={gated} />}
      </Boundary>
    </section>
  );
});
