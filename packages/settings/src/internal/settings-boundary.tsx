"use client";
import { Boundary, Button } from "@sallyport/ui";
import type { ReactElement, ReactNode } from "react";
import type { SettingsMessages } from "../messages/messages.types.ts";
import type { SettingsSlotClass } from "./slots.ts";

interface SettingsBoundaryProps {
  readonly messages: SettingsMessages;
  readonly slot: SettingsSlotClass;
  readonly children: ReactNode;
}

/** Settings are never a blank page: where they fail, a sentence and another try. */
export function SettingsBoundary({
  messages,
  slot,
  children,
}: SettingsBoundaryProps): ReactElement {
  return (
    <Boundary
      fallback={(retry) => (
        <div className={slot("note")} role="alert">
          <p>{messages.crashed}</p>
          <Button size="sm" onClick={retry}>
            {messages.retry}
          </Button>
        </div>
      )}
    >
      {children}
    </Boundary>
  );
}
