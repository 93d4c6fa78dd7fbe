"use client";
import type { AnswerIssue } from "@sallyport/schema";
import { UntrustedText } from "@sallyport/ui";
import type { ReactElement } from "react";
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
        .map(({ code, fieldId, name, message }) => (
          <p key={`${code} ${fieldId} ${name}`}>
            {name || fieldId ? (
              <>
                <UntrustedText text={name || fieldId} />: {words.issues["unknown-field"]}
              </>
            ) : (
              message || words.summary.threw
            )}
          </p>
        ))}
    </>
  );
}
