"use client";
import type { AnswerIssue } from "@sallyport/schema";
import { plainLabel, UntrustedText } from "@sallyport/ui";
import type { ReactElement, ReactNode } from "react";
import { hostWords, ourWords } from "../fields/issue-words.tsx";
import type { FormWords } from "../words/form-words.ts";

interface BesideIssuesProps {
  readonly issues: readonly AnswerIssue[];
  readonly words: FormWords;
}

/** What is wrong beside the fields: questions that are not asked any more, or what a host says. */
export function BesideIssues({ issues, words }: BesideIssuesProps): ReactElement {
  return (
    <>
      {issues
        .filter(({ code }) => code !== "gate-changed") // it has its own words
        .map((issue) => {
          const { code, fieldId, name, message } = issue;
          const label = name || fieldId;
          return (
            <p key={`${code} ${fieldId} ${name} ${message}`}>
              {label && (
                <>
                  <UntrustedText text={plainLabel(label)} />:{" "}
                </>
              )}
              {label ? fieldReason(issue, words) : (hostWords(issue) ?? words.summary.threw)}
            </p>
          );
        })}
    </>
  );
}

function fieldReason(issue: AnswerIssue, words: FormWords): ReactNode {
  if (ourWords(issue.code, words) !== undefined) return words.issues["unknown-field"];
  return hostWords(issue) ?? words.field.refused;
}
