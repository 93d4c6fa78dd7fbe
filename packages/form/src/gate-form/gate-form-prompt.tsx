"use client";
import { type Part, Primitive } from "@sallyport/ui";
import { forwardRef } from "react";
import { useAuthorText } from "../internal/author-text.tsx";
import { useGateFormState } from "../internal/gate-form.context.ts";
import { useSlots } from "../internal/use-slots.ts";
import { PromptText } from "../prompt/prompt-text.tsx";

const LONG = 1_500;

/** What is promised: the card's prompt, outside of the form element. Long ones fold. */
export const GateFormPrompt: Part<"div"> = forwardRef((props, ref) => {
  const slot = useSlots();
  const { gate, promptTree, messages, domId, controller, mustOpenPrompt } = useGateFormState();
  const authorText = useAuthorText();
  const text = gate.prompt?.trim() ?? "";
  if (text === "") return null;
  const prompt = <PromptText {...authorText(text)} tree={promptTree} of={text} />;
  return (
    <Primitive
      tag="div"
      {...props}
      ref={ref}
      className={slot("prompt", props.className)}
      defaultChildren={
        mustOpenPrompt || text.length > LONG ? (
          <details onToggle={(event) => event.currentTarget.open && controller.onPromptOpen()}>
            <summary id={`${domId}-prompt`}>{messages.prompt.show}</summary>
            {prompt}
          </details>
        ) : (
          prompt
        )
      }
    />
  );
});
