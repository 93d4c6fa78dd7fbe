"use client";
import type { AccessErrorData } from "@sallyport/access";
import { Boundary, Button, formatMessage, type Part, Primitive, useSallyport } from "@sallyport/ui";
import { forwardRef, type ReactElement, useEffect } from "react";
import { useGateSettingsContext } from "../internal/gate-settings.context.ts";
import { problemMessage } from "../internal/problem-message.ts";
import { useTerms } from "../state/use-terms.ts";
import { AgreedTerms } from "./agreed-terms.tsx";
import { AskAgain } from "./ask-again.tsx";

/**
 * Who agreed to terms that have changed since, and asking them to agree again. Renders nothing if the
 * adapter can't list agreements, or no one agreed. Outside of the form, as it needs JavaScript.
 */
export const GateSettingsTerms: Part<"section"> = forwardRef((props, ref) => {
  const { adapter, controller, messages, domId, slot } = useGateSettingsContext();
  const gated = controller.state.settings?.gated ?? false;
  const able = adapter.capabilities.agreements;
  const terms = useTerms({ adapter, enabled: gated !== false && able });
  // With settings that a server has read, an adapter that has to find out what it can has not been asked yet.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page begins
  useEffect(() => {
    if (!able) controller.reload();
  }, []);
  const { agreements, error, step } = terms.state;
  if (gated === false) return null;
  const changed = agreements?.agreed.filter(({ current }) => !current) ?? [];
  // A card with errors asks for nothing: every other says more than it, and its author knows.
  const open = agreements && agreements.closed !== "card-errors" && !error;
  if (!error && (!open || (changed.length === 0 && step.phase === "choosing"))) return null;
  return (
    <Primitive
      tag="section"
      aria-labelledby={open ? `${domId}-terms` : undefined}
      {...props}
      ref={ref}
      className={slot("terms", props.className)}
      defaultChildren={
        <Boundary fallback={() => <p role="alert">{messages.crashed}</p>}>
          {error && <TermsProblem error={error} onRetry={terms.reload} />}
          {open && (
            <>
              <h3 id={`${domId}-terms`} className={slot("termsTitle")} tabIndex={-1}>
                {messages.terms.title}
              </h3>
              {changed.length > 0 && <AgreedTerms agreements={agreements} />}
              {agreements.closed ? (
                <p>{messages.terms.closed}</p>
              ) : (
                <AskAgain terms={terms} mode={gated} />
              )}
            </>
          )}
        </Boundary>
      }
    />
  );
});

interface TermsProblemProps {
  readonly error: AccessErrorData;
  readonly onRetry: () => void;
}

/** Why who agreed to what is not known, and another try. */
function TermsProblem({ error, onRetry }: TermsProblemProps): ReactElement {
  const { messages, slot } = useGateSettingsContext();
  const { locale } = useSallyport();
  const problem = problemMessage(error, messages);
  return (
    <div className={slot("note")} data-bad="">
      <p role="status">{formatMessage(messages.terms.failed, { problem }, locale)}</p>
      <Button size="sm" onClick={onRetry}>
        {messages.retry}
      </Button>
    </div>
  );
}
