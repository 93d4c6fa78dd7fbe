"use client";
import { type GateModel, isBlank } from "@sallyport/schema";
import {
  Button,
  cx,
  formatDay,
  formatDayOf,
  type Part,
  Primitive,
  UntrustedText,
  useSallyport,
} from "@sallyport/ui";
import { forwardRef, type ReactElement } from "react";
import type { FormMessages } from "../messages/messages.types.ts";
import { PromptText } from "../prompt/prompt-text.tsx";
import { useAgreedGate } from "../state/use-agreed-gate.ts";
import { type GateState, useGateState } from "./gate.context.ts";
import { receiptText, termsOf } from "./receipt-text.ts";

/** Terms and answers of a request that was sent, folded, with a receipt to save. Works without script. */
export const GateSent: Part<"details"> = forwardRef((props, ref) => {
  const { stage, view, adapter, messages, trees, slot } = useGateState();
  const { locale } = useSallyport();
  const current = view && termsOf(view);
  const earlier = useAgreedGate(adapter, stage !== "asked" || current ? undefined : view?.agreedTo);
  const { answers = [], requestedAt, agreedTo } = view ?? {};
  // Someone who was granted access has agreed to nothing.
  const isEmpty = agreedTo === undefined && answers.length === 0;
  if (stage !== "asked" || !view || requestedAt === undefined || isEmpty) return null;
  const { gate } = messages;
  const agreed = current ?? earlier;
  const receipt = `data:text/plain;charset=utf-8,${encodeURIComponent(receiptText(view, messages, agreed))}`;
  return (
    <Primitive
      tag="details"
      {...props}
      ref={ref}
      className={slot("sent", cx("sp-card", props.className))}
      defaultChildren={
        <>
          <summary>{gate.sentTitle}</summary>
          {!current && <p className="sp-hint">{gate.termsChangedSince}</p>}
          {agreed && <Terms gate={agreed} slot={slot} trees={agreed === current ? trees : {}} />}
          <dl className={slot("answers")}>
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
                  <AnswerValue gate={agreed ?? view.gate} {...{ label, value, locale, messages }} />
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
        </>
      }
    />
  );
});

interface TermsProps extends Pick<GateState, "slot" | "trees"> {
  readonly gate: GateModel;
}

function Terms({ gate, slot, trees }: TermsProps): ReactElement | null {
  const { heading, description, prompt } = gate;
  if ([heading, description, prompt].every((text) => isBlank(text ?? ""))) return null;
  return (
    <div className={slot("terms")}>
      {heading && (
        <p className="sp-prose-heading">
          <UntrustedText text={heading} />
        </p>
      )}
      {description && <PromptText text={description.trim()} tree={trees.descriptionTree} />}
      {prompt && <PromptText text={prompt.trim()} tree={trees.promptTree} />}
    </div>
  );
}

interface AnswerValueProps {
  readonly messages: FormMessages;
  readonly gate: GateModel;
  readonly label: string;
  readonly value: string;
  readonly locale: string;
}

function AnswerValue({ gate, label, value, locale, messages }: AnswerValueProps): ReactElement {
  const type = gate.fields.find(({ name }) => name === label)?.type;
  if (type === "checkbox" && value === "on") return <>{messages.gate.ticked}</>;
  if (type === "date_picker") return <>{formatDay(value, locale)}</>;
  if (type === "country" && /^[A-Z]{2}$/.test(value)) {
    return <>{new Intl.DisplayNames(locale, { type: "region" }).of(value) ?? value}</>;
  }
  return <UntrustedText text={value} />;
}
