"use client";
import { isMailAddress } from "@sallyport/access";
import { Button, isComposing, Message, UntrustedText, useSallyport } from "@sallyport/ui";
import { Fragment, type KeyboardEvent, type ReactElement, useRef, useState } from "react";
import { useGateSettingsContext } from "../internal/gate-settings.context.ts";
import { POSTED } from "../post/posted-names.ts";
import type { Save } from "../state/settings.machine.ts";
import { SettingNote } from "./setting-note.tsx";

interface EmailSettingProps {
  /** The saved address; empty for the default. */
  readonly saved: string;
}

/** The notification address. Saved with a button, as an address is incomplete while it is typed. */
export function EmailSetting({ saved }: EmailSettingProps): ReactElement {
  const { controller, messages, domId, live, slot } = useGateSettingsContext();
  const [wrong, setWrong] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const { draft, saves } = controller.state;
  const refused = saves.email?.phase === "failed" && saves.email.error.code === "invalid";
  const id = `${domId}-email`;
  const save = (): void => {
    const address = (draft ?? saved).trim();
    const fine = address === "" || isMailAddress(address);
    setWrong(!fine);
    if (fine) controller.save("email", { notificationsEmail: address });
    else input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!live || event.key !== "Enter" || isComposing(event)) return;
    event.preventDefault();
    save();
  };
  return (
    <div className={slot("email")}>
      <label className={slot("label")} htmlFor={id}>
        {messages.mail.email}
      </label>
      <input type="hidden" name={POSTED.control} value="email" />
      <div className={slot("answers")}>
        <input
          ref={input}
          id={id}
          type="email"
          className="sp-control"
          name={POSTED.email}
          dir="ltr"
          maxLength={254}
          autoComplete="email"
          value={draft ?? saved}
          aria-invalid={wrong || refused || undefined}
          aria-describedby={`${id}-hint ${id}-note`}
          onChange={(event) => {
            setWrong(false);
            controller.type(event.target.value);
          }}
          onKeyDown={onKeyDown}
        />
        {live && (
          <Button onClick={save} busy={controller.state.saves.email?.phase === "saving"}>
            {messages.mail.save}
          </Button>
        )}
        {live && saved !== "" && draft === undefined && (
          <Button
            variant="quiet"
            onClick={() => {
              controller.save("email", { notificationsEmail: "" });
              input.current?.focus();
            }}
          >
            {messages.mail.reset}
          </Button>
        )}
      </div>
      <p id={`${id}-hint`} className={slot("hint")}>
        <DefaultAddress />
      </p>
      {draft !== undefined && isSomeoneElses(saves.email?.phase) && (
        <p role="status" className={slot("hint")}>
          <SetNow address={saved} />
        </p>
      )}
      <SettingNote control="email" problem={wrong ? messages.mail.invalid : undefined} />
    </div>
  );
}

/** Whether the saved value is someone else's, and differs from the draft. */
function isSomeoneElses(phase: Save["phase"] | undefined): boolean {
  return phase === "overtaken" || phase === "changed";
}

/** The saved address while another one is typed. */
function SetNow({ address }: { readonly address: string }): ReactElement {
  const { setNow, setNowDefault } = useGateSettingsContext().messages.mail;
  if (address === "") return <>{setNowDefault}</>;
  return <Message message={setNow} values={{ address: <UntrustedText text={address} /> }} />;
}

/** Where email goes if no address is set. */
function DefaultAddress(): ReactElement {
  const { messages, owner } = useGateSettingsContext();
  const { locale } = useSallyport();
  const { defaults } = messages.mail;
  const addresses = owner?.addresses ?? [];
  if (addresses.length === 0) return <>{defaults[owner?.kind ?? "unknown"]}</>;
  const parts = new Intl.ListFormat(locale).formatToParts(addresses);
  const list = parts.map(({ type, value }, index) => {
    const key = `${index}`; // the parts of one list never change places
    return (
      <Fragment key={key}>{type === "element" ? <UntrustedText text={value} /> : value}</Fragment>
    );
  });
  return <Message message={defaults.addresses} values={{ addresses: list }} />;
}
