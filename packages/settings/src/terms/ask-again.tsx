"use client";
import { type ApprovalMode, REASON_MAX_LENGTH } from "@sallyport/access";
import { Button, CharacterCount, Countdown, formatMessage, useSallyport } from "@sallyport/ui";
import { type ReactElement, useEffect, useId, useRef, useState } from "react";
import { useGateSettingsContext } from "../internal/gate-settings.context.ts";
import { problemMessage } from "../internal/problem-message.ts";
import type { TermsController } from "../state/use-terms.ts";
import { AskAgainConfirm } from "./ask-again-confirm.tsx";
import { AskAgainResultText } from "./ask-again-result.tsx";

interface AskAgainProps {
  readonly terms: TermsController;
  readonly mode: ApprovalMode;
}

/** Whom to ask and what to tell them, a dry run, a question, and what became of it. */
export function AskAgain({ terms, mode }: AskAgainProps): ReactElement {
  const { messages, domId, slot } = useGateSettingsContext();
  const { locale } = useSallyport();
  const id = useId();
  const { step, agreements } = terms.state;
  const [whom, setWhom] = useState<"changed" | "all">("changed");
  const [reason, setReason] = useState(String(formatMessage(messages.terms.reasonText)));
  // As it is sent.
  const { length } = reason.trim();
  const tooLong = length > REASON_MAX_LENGTH;
  const field = useRef<HTMLTextAreaElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const busy = step.phase === "counting" || step.phase === "asking";
  const error = step.phase === "choosing" ? step.error : undefined;
  const hasChanged = agreements?.agreed.some(({ current }) => !current);

  // Focus goes where the next thing to do is; what held it has gone.
  const phase = useRef(step.phase);
  useEffect(() => {
    const before = phase.current;
    phase.current = step.phase;
    if (before === step.phase) return;
    if (before === "asking" || step.phase === "asked") {
      document.getElementById(`${domId}-terms`)?.focus();
    } else if (before === "confirming" && step.phase === "choosing") button.current?.focus();
  }, [step.phase, domId]);

  const { terms: termsMessages } = messages;
  return (
    <>
      {(step.phase === "choosing" || step.phase === "counting") && hasChanged && (
        <div className={slot("ask")}>
          <fieldset className={slot("choices")} disabled={busy}>
            <legend className={slot("label")}>{termsMessages.whom}</legend>
            {(["changed", "all"] as const).map((value) => (
              <label key={value} className={slot("choice")}>
                <input
                  type="radio"
                  className={slot("tick")}
                  name={`${id}-whom`}
                  checked={whom === value}
                  onChange={() => setWhom(value)}
                />
                <span>{value === "changed" ? termsMessages.changed : termsMessages.everyone}</span>
              </label>
            ))}
          </fieldset>
          <label className={slot("label")} htmlFor={`${id}-reason`}>
            {termsMessages.reason}
          </label>
          <textarea
            ref={field}
            id={`${id}-reason`}
            className="sp-control"
            rows={2}
            dir="auto"
            value={reason}
            aria-describedby={`${id}-left`}
            aria-invalid={tooLong || undefined}
            onChange={(event) => setReason(event.target.value)}
          />
          <CharacterCount
            id={`${id}-left`}
            className={slot("hint")}
            length={length}
            most={REASON_MAX_LENGTH}
            messages={termsMessages.reasonCount}
          />
          <div className={slot("answers")}>
            <Button
              ref={button}
              size="sm"
              busy={step.phase === "counting"}
              aria-disabled={tooLong || undefined}
              aria-describedby={tooLong ? `${id}-left` : undefined}
              onClick={() => (tooLong ? field.current?.focus() : terms.count(whom))}
            >
              {termsMessages.plan}
            </Button>
          </div>
        </div>
      )}
      {step.phase === "confirming" && (
        <AskAgainConfirm
          plan={step.plan}
          mode={mode}
          onAnswer={(yes) => (yes ? terms.ask(reason) : terms.back())}
        />
      )}
      <div role="status" className={slot("note")} data-empty={saysNothing(step, error)}>
        {step.phase === "counting" && <p>{termsMessages.planning}</p>}
        {step.phase === "asking" && (
          <p>
            {formatMessage(
              termsMessages.asking,
              { done: step.done, total: step.plan.asked.accepted + step.plan.asked.pending },
              locale,
            )}
          </p>
        )}
        {step.phase === "asking" && step.paused > 0 && (
          <p>
            <Countdown seconds={step.paused} message={termsMessages.paused} />
          </p>
        )}
        {step.phase === "asked" && <AskAgainResultText step={step} />}
        {error && (
          <p className={slot("bad")}>
            {error.code === "conflict"
              ? termsMessages.gateChanged
              : formatMessage(
                  termsMessages.stopped,
                  { problem: problemMessage(error, messages) },
                  locale,
                )}
          </p>
        )}
      </div>
      {step.phase === "asking" && (
        <div className={slot("answers")}>
          <Button size="sm" onClick={terms.stop}>
            {termsMessages.stop}
          </Button>
        </div>
      )}
      {step.phase === "asked" && hasChanged && (
        <div className={slot("answers")}>
          <Button size="sm" onClick={terms.back}>
            {messages.retry}
          </Button>
        </div>
      )}
    </>
  );
}

function saysNothing(step: TermsController["state"]["step"], error: unknown): "" | undefined {
  return step.phase === "confirming" || (step.phase === "choosing" && !error) ? "" : undefined;
}
