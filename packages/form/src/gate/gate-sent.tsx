"use client";
import type { GateView } from "@sallyport/access";
import { formatDay, Time, UntrustedText, useSallyport } from "@sallyport/ui";
import type { ReactElement } from "react";
import { GateFormHeader } from "../gate-form/gate-form-header.tsx";
import { GateFormPrompt } from "../gate-form/gate-form-prompt.tsx";
import { GateFormRoot } from "../gate-form/gate-form-root.tsx";
import type { PromptTree } from "../prompt/prompt.types.ts";
import type { FormMessages } from "../words/form-messages.ts";
import { hasSameTerms, receiptText } from "./receipt-text.ts";

export interface GateSentProps {
  readonly view: GateView;
  readonly words: FormMessages;
  readonly promptTree?: PromptTree;
  readonly descriptionTree?: PromptTree;
}

/** Terms and answers of a request that was sent, folded, with a receipt to save. Works without script. */
export function GateSent({ view, words, ...trees }: GateSentProps): ReactElement | null {
  const { locale } = useSallyport();
  const { gate } = words;
  const { answers = [], requestedAt, agreedTo } = view;
  // Someone who was granted access has agreed to nothing.
  if (requestedAt === undefined || (agreedTo === undefined && answers.length === 0)) return null;
  const receipt = `data:text/plain;charset=utf-8,${encodeURIComponent(receiptText(view, words))}`;
  return (
    <details className="sp-card sp-gate-sent">
      <summary>{gate.sentTitle}</summary>
      {hasSameTerms(view) ? (
        <GateFormRoot gate={view.gate} repo={view.repo} {...trees}>
          <GateFormHeader />
          <GateFormPrompt />
        </GateFormRoot>
      ) : (
        <p className="sp-hint">{gate.termsChangedSince}</p>
      )}
      <dl className="sp-gate-answers">
        <dt>{gate.requested}</dt>
        <dd>
          <Time iso={requestedAt} />
        </dd>
        {answers.map(([label, value], index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what was sent keeps its order, and two labels may be the same
          <div key={index}>
            <dt>
              <UntrustedText text={label} />
            </dt>
            <dd>
              <AnswerValue view={view} label={label} value={value} locale={locale} words={words} />
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
      <a className="sp-button" href={receipt} download="access-request.txt">
        {gate.saveReceipt}
      </a>
    </details>
  );
}

interface AnswerValueProps extends Pick<GateSentProps, "view" | "words"> {
  readonly label: string;
  readonly value: string;
  readonly locale: string;
}

function AnswerValue({ view, label, value, locale, words }: AnswerValueProps): ReactElement {
  const type = view.gate.fields.find(({ name }) => name === label)?.type;
  if (type === "checkbox" && value === "on") return <>{words.gate.ticked}</>;
  if (type === "date_picker") return <>{formatDay(value, locale)}</>;
  if (type === "country" && /^[A-Z]{2}$/.test(value)) {
    return <>{new Intl.DisplayNames(locale, { type: "region" }).of(value) ?? value}</>;
  }
  return <UntrustedText text={value} />;
}
