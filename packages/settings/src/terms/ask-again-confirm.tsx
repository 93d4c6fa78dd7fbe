"use client";
import type { ApprovalMode } from "@sallyport/access";
import type { AskAgainPlan } from "@sallyport/access/agreements";
import { formatMessage, type MessageText, useSallyport } from "@sallyport/ui";
import type { ReactElement } from "react";
import { Confirm } from "../internal/confirm.tsx";
import { useGateSettingsContext } from "../internal/gate-settings.context.ts";

interface AskAgainConfirmProps {
  readonly plan: AskAgainPlan;
  readonly mode: ApprovalMode;
  readonly onAnswer: (yes: boolean) => void;
}

/** The numbers of the dry run, and a confirmation. Escape cancels. */
export function AskAgainConfirm({ plan, mode, onAnswer }: AskAgainConfirmProps): ReactElement {
  const { confirm } = useGateSettingsContext().messages.terms;
  const { locale } = useSallyport();
  const { asked, notAsked } = plan;
  const count = asked.accepted + asked.pending;
  const say = (message: MessageText, number: number): string =>
    number === 0 ? "" : formatMessage(message, { count: number }, locale);
  const lines = [
    say(confirm.accepted, asked.accepted),
    say(confirm.pending, asked.pending),
    count > 0 ? confirm[mode] : "",
    say(confirm.current, notAsked.current),
    say(confirm.granted, notAsked.granted),
    say(confirm.rejected, notAsked.rejected),
    say(confirm.reset, notAsked.reset),
  ].filter((line) => line !== "");
  return (
    <Confirm
      title={count === 0 ? confirm.noOne : formatMessage(confirm.title, { count }, locale)}
      yes={count > 0 ? confirm.yes : undefined}
      no={confirm.no}
      // Ending people's access is not one key too many away.
      first="no"
      onAnswer={onAnswer}
    >
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Confirm>
  );
}
