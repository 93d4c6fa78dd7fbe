"use client";
import { Button, formatMessage, Icon, useSallyport } from "@sallyport/ui";
import type { ReactElement } from "react";
import { useGateSettingsContext } from "../internal/gate-settings.context.ts";
import { problemMessage } from "../internal/problem-message.ts";
import type { Control } from "../state/differences.ts";

interface SettingNoteProps {
  readonly control: Control;
  /** What is wrong before anything is sent. */
  readonly problem?: string | undefined;
}

/** What became of one control's change: said where it happened, and announced. */
export function SettingNote({ control, problem }: SettingNoteProps): ReactElement {
  const { controller, messages, domId, slot } = useGateSettingsContext();
  const { locale } = useSallyport();
  const save = controller.state.saves[control];
  const bad =
    problem !== undefined ||
    save?.phase === "failed" ||
    save?.phase === "overtaken" ||
    save?.phase === "grouped";
  const text = (): string | undefined => {
    if (problem !== undefined) return problem;
    if (!save) return undefined;
    if (save.phase !== "failed") return messages.saves[save.phase];
    return formatMessage(
      messages.saves.failed,
      { problem: problemMessage(save.error, messages) },
      locale,
    );
  };
  const again = save && "change" in save && save.phase !== "saving" ? save : undefined;
  const sentence = text();
  return (
    <div
      className={slot("note")}
      data-bad={bad || undefined}
      data-empty={sentence ? undefined : ""}
    >
      <p role="status" id={`${domId}-${control}-note`}>
        {sentence && bad && <Icon name="alert" />} {sentence}
      </p>
      {again && (
        <Button size="sm" onClick={() => controller.save(control, again.change)}>
          {
            {
              failed: messages.saves.retry,
              overtaken: messages.saves.insist,
              early: messages.save,
            }[again.phase]
          }
        </Button>
      )}
    </div>
  );
}
