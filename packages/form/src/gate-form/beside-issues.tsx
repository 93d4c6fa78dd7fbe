"use client";
import type { AnswerIssue } from "@sallyport/schema";
import { Message, plainLabel, UntrustedText } from "@sallyport/ui";
import type { ReactElement, ReactNode } from "react";
import { formMessage, hostMessage } from "../fields/issue-message.tsx";
import type { GateFormMessages } from "../messages/messages.types.ts";

interface BesideIssuesProps {
  readonly issues: readonly AnswerIssue[];
  readonly messages: GateFormMessages;
}

/** Issues that belong to no field: of removed questions, or from a host. */
export function BesideIssues({ issues, messages }: BesideIssuesProps): ReactElement {
  return (
    <>
      {issues
        .filter(({ code }) => code !== "gate-changed") // it has its own words
        .map((issue) => {
          const { code, fieldId, name, message } = issue;
          const label = name || fieldId;
          return (
            <p key={`${code} ${fieldId} ${name} ${message}`}>
              {label ? (
                <Message
                  message={messages.labeled}
                  values={{
                    label: <UntrustedText text={plainLabel(label)} />,
                    value: fieldReason(issue, messages),
                  }}
                />
              ) : (
                (hostMessage(issue) ?? messages.summary.threw)
              )}
            </p>
          );
        })}
    </>
  );
}

function fieldReason(issue: AnswerIssue, messages: GateFormMessages): ReactNode {
  if (formMessage(issue.code, messages) !== undefined) return messages.issues["unknown-field"];
  return hostMessage(issue) ?? messages.field.refused;
}
