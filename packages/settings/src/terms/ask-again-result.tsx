"use client";
import { formatMessage, useSallyport } from "@sallyport/ui";
import type { ReactElement } from "react";
import { useGateSettingsContext } from "../internal/gate-settings.context.ts";
import { problemMessage } from "../internal/problem-message.ts";
import type { TermsStep } from "../state/terms.machine.ts";

interface AskAgainResultTextProps {
  readonly step: TermsStep & { readonly phase: "asked" };
}

/** How many were asked, how many were not, and why. */
export function AskAgainResultText({ step }: AskAgainResultTextProps): ReactElement {
  const { messages, slot } = useGateSettingsContext();
  const { locale } = useSallyport();
  const { result, halted } = step;
  const { terms } = messages;
  const count = result.asked.accepted + result.asked.pending;
  const why = (): string | undefined => {
    if (halted) return terms.halted;
    if (result.error?.code === "conflict") return terms.gateChanged;
    if (!result.error) return undefined;
    return formatMessage(
      terms.stopped,
      { problem: problemMessage(result.error, messages) },
      locale,
    );
  };
  const reason = why();
  return (
    <>
      <p>{formatMessage(terms.asked, { count }, locale)}</p>
      {reason !== undefined && <p className={slot("bad")}>{reason}</p>}
      {result.missed > 0 && (
        <p>
          {formatMessage(
            reason === undefined ? terms.missed : terms.left,
            { count: result.missed },
            locale,
          )}
        </p>
      )}
    </>
  );
}
