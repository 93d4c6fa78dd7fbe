"use client";
import { isBlank } from "@sallyport/schema";
import { formatMessage, Icon, type Part, Primitive, useSallyport } from "@sallyport/ui";
import { forwardRef } from "react";
import { AuthorText, useAuthorText } from "../internal/author-text.tsx";
import { useGateFormState } from "../internal/gate-form.context.ts";
import { useSlots } from "../internal/use-slots.ts";
import { PromptText } from "../prompt/prompt-text.tsx";

/** What the form is: heading and description, the card's or our own. */
export const GateFormHeader: Part<"header"> = forwardRef((props, ref) => {
  const slot = useSlots();
  const { gate, repo, messages, domId, descriptionTree } = useGateFormState();
  const { locale } = useSallyport();
  const authorText = useAuthorText();
  const what = messages.kinds[repo?.type ?? "dataset"];
  const authored = isBlank(gate.heading ?? "") ? undefined : gate.heading?.trim();
  const heading = authored ?? formatMessage(messages.heading, { what }, locale);
  const description = gate.description?.trim() || messages.description;
  return (
    <Primitive
      tag="header"
      {...props}
      ref={ref}
      className={slot("header", props.className)}
      defaultChildren={
        <>
          <span className={slot("mark")}>
            <Icon name="lock" />
          </span>
          <div>
            <h2 id={`${domId}-heading`} className={slot("heading")}>
              <AuthorText text={heading} />
            </h2>
            <div className={slot("description")}>
              <PromptText
                {...authorText(description)}
                tree={gate.description ? descriptionTree : undefined}
                of={description}
              />
            </div>
          </div>
        </>
      }
    />
  );
});
