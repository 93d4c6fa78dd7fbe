"use client";
import type { AccessRequest } from "@sallyport/access";
import type { GateModel } from "@sallyport/schema";
import { type ReactElement, useId, useRef, useState } from "react";
import { DecisionButtons } from "../decision/decision-buttons.tsx";
import { RejectForm } from "../decision/reject-form.tsx";
import type { ReviewMessages } from "../messages.ts";
import { RequestAnswers } from "./request-answers.tsx";
import { RequestPerson } from "./request-person.tsx";

export interface RequestRowProps {
  readonly request: AccessRequest;
  readonly gate: GateModel | undefined;
  readonly words: ReviewMessages;
  readonly onDecide: (to: AccessRequest["status"], reason?: string) => void;
}

/** One request: who, when, the answers, the decisions. */
export function RequestRow({ request, gate, words, onDecide }: RequestRowProps): ReactElement {
  const nameId = useId();
  const [rejecting, setRejecting] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  const keep = (): void => {
    setRejecting(false);
    // The button is back after this render.
    queueMicrotask(() =>
      row.current?.querySelector<HTMLElement>('[data-decision="reject"]')?.focus(),
    );
  };
  return (
    <li ref={row} className="sp-request" aria-labelledby={nameId}>
      <RequestPerson request={request} nameId={nameId} words={words} />
      <RequestAnswers request={request} gate={gate} words={words} />
      {rejecting ? (
        <RejectForm
          request={request}
          words={words}
          onKeep={keep}
          onReject={(reason) => onDecide("rejected", reason)}
        />
      ) : (
        <DecisionButtons
          request={request}
          nameId={nameId}
          words={words}
          onDecide={(to) => (to === "rejected" ? setRejecting(true) : onDecide(to))}
        />
      )}
    </li>
  );
}
