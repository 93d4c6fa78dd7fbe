"use client";
import { checkedReview, type ReviewAdapter } from "@sallyport/access";
import { Message, type Part, UntrustedText, useMessages } from "@sallyport/ui";
import { forwardRef, useState } from "react";
import { en } from "../messages/en.ts";
import type { ReviewMessageOverrides } from "../messages/messages.types.ts";
import { AddAccess } from "./add-access.tsx";

export interface AddAccessButtonProps {
  readonly adapter: ReviewAdapter;
  /** Called with the name of a person who was given access. */
  readonly onGranted?: (person: string) => void;
  readonly messages?: ReviewMessageOverrides;
}

/** The "Add access" button for pages without the lists. It announces who was given access. */
export const AddAccessButton: Part<"button", AddAccessButtonProps> = forwardRef((props, ref) => {
  const { adapter, onGranted, messages: overrides, ...rest } = props;
  const messages = useMessages("review", en, overrides);
  const [granted, setGranted] = useState<string>();
  return (
    <>
      <AddAccess
        {...rest}
        ref={ref}
        adapter={checkedReview(adapter)}
        messages={messages}
        onGranted={(person) => {
          setGranted(person);
          onGranted?.(person);
        }}
      />
      <p role="status" className={granted === undefined ? "sp-sr-only" : "sp-add-granted"}>
        {granted !== undefined && (
          <Message
            message={messages.addAccess.granted}
            values={{ person: <UntrustedText text={granted} /> }}
          />
        )}
      </p>
    </>
  );
});
