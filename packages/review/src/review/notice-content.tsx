"use client";
import type { ReactElement } from "react";
import { losesReason } from "./can-undo.ts";
import { NoticeActions, type NoticeActionsProps } from "./notice-actions.tsx";
import { NoticeSentence } from "./notice-sentence.tsx";

export interface NoticeContentProps extends NoticeActionsProps {
  /** The mail about the decision may be out. */
  readonly mailOut: boolean;
}

/** What became of a decision, in words, and what can be done about it. */
export function NoticeContent({ mailOut, ...props }: NoticeContentProps): ReactElement {
  const { notice, adapter, words } = props;
  return (
    <>
      <p>
        <NoticeSentence notice={notice} words={words} />
        {losesReason(notice, adapter) && <More text={words.decisions.reasonLost} />}
        {mailOut && <More text={words.decisions.mailOut} />}
      </p>
      <NoticeActions {...props} />
    </>
  );
}

/** What there is to know beside, on a line of its own. */
function More({ text }: { readonly text: string }): ReactElement {
  return (
    <>
      {" "}
      <span className="sp-notice-more">{text}</span>
    </>
  );
}
