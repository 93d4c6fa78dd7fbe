"use client";
import type { GateView, RequesterAdapter } from "@sallyport/access";
import { type GateModel, isBlank } from "@sallyport/schema";
import { Button, formatDay, formatDayOf, UntrustedText, useSallyport } from "@sallyport/ui";
import type { ReactElement } from "react";
import type { PromptTree } from "../prompt/prompt.types.ts";
import { PromptText } from "../prompt/prompt-text.tsx";
import { useAgreedGate } from "../state/use-agreed-gate.ts";
import type { FormMessages } from "../words/form-messages.ts";
import { receiptText, termsOf } from "./receipt-text.ts";

export interface GateSentProps {
  readonly view: GateView;
  readonly words: FormMessages;
  /** Gives the terms that were agreed to, where they have changed since. */
  readonly adapter: RequesterAdapter | undefined;
  /** Of the gate in force. */
  readonly promptTree?: PromptTree;
  readonly descriptionTree?: PromptTree;
}

/** Terms and answers of a request that was sent, folded, with a receipt to save. Works without script. */
export function GateSent({ view, words, adapter, ...trees }: GateSentProps): ReactElement | null {
  const { locale } = useSallyport();
  const { gate } = words;
  const { answers = [], requestedAt, agreedTo } = view;
  const current = termsOf(view);
  const earlier = useAgreedGate(adapter, current ? undefined : agreedTo);
  const agreed = current ?? earlier;
  // Someone who was granted access has agreed to nothing.
  if (requestedAt === undefined || (agreedTo === undefined && answers.length === 0)) return null;
  const receipt = `data:text/plain;charset=utf-8,${encodeURIComponent(receiptText(view, words, agreed))}`;
  return (
    <details className="sp-card sp-gate-sent">
      <summary>{gate.sentTitle}</summary>
      {!current && <p className="sp-hint">{gate.termsChangedSince}</p>}
      {agreed && <Terms gate={agreed} {...(agreed === current && trees)} />}
      <dl className="sp-gate-answers">
        <div>
          <dt>{gate.requested}</dt>
          <dd>
            <time dateTime={requestedAt}>
              <UntrustedText text={formatDayOf(requestedAt, locale)} />
            </time>
          </dd>
        </div>
        {answers.map(([label, value], index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what was sent keeps its order, and two labels may be the same
          <div key={index}>
            <dt>
              <UntrustedText text={label} />
            </dt>
            <dd>
              <AnswerValue gate={agreed ?? view.gate} {...{ label, value, locale, words }} />
            </dd>
          </div>
        ))}
        {agreedTo !== undefined && (
          <div>
            <dt>{gate.fingerprint}</dt>
            <dd>
              <code>{agreedTo}</code>
            </dd>
          </div>
        )}
      </dl>
      <Button asChild>
        <a href={receipt} download="access-request.txt">
          {gate.saveReceipt}
        </a>
      </Button>
    </details>
  );
}

interface TermsProps extends Pick<GateSentProps, "promptTree" | "descriptionTree"> {
  readonly gate: GateModel;
}

function Terms({ gate, promptTree, descriptionTree }: TermsProps): ReactElement | null {
  const { heading, description, prompt } = gate;
  if ([heading, description, prompt].every((text) => isBlank(text ?? ""))) return null;
  return (
    <div className="sp-gate-terms">
      {heading && (
        <p className="sp-prose-heading">
          <UntrustedText text={heading} />
        </p>
      )}
      {description && <PromptText text={description.trim()} tree={descriptionTree} />}
      {prompt && <PromptText text={prompt.trim()} tree={promptTree} />}
    </div>
  );
}

interface AnswerValueProps extends Pick<GateSentProps, "words"> {
  readonly gate: GateModel;
  readonly label: string;
  readonly value: string;
  readonly locale: string;
}

function AnswerValue({ gate, label, value, locale, words }: AnswerValueProps): ReactElement {
  const type = gate.fields.find(({ name }) => name === label)?.type;
  if (type === "checkbox" && value === "on") return <>{words.gate.ticked}</>;
  if (type === "date_picker") return <>{formatDay(value, locale)}</>;
  if (type === "country" && /^[A-Z]{2}$/.test(value)) {
    return <>{new Intl.DisplayNames(locale, { type: "region" }).of(value) ?? value}</>;
  }
  return <UntrustedText text={value} />;
}
