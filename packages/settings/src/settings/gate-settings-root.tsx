"use client";
import type { SettingsAdapter } from "@sallyport/access";
import {
  Button,
  cx,
  fillChild,
  focusNearest,
  formatMessage,
  type Part,
  Primitive,
  useComposedRefs,
  useEvent,
  useKeepFocus,
  useMessages,
  useSallyport,
  useSlots,
  warnRenamed,
} from "@sallyport/ui";
import { forwardRef, type ReactElement, type ReactNode, useEffect, useId, useState } from "react";
import {
  GateSettingsContext,
  type GateSettingsContextValue,
} from "../internal/gate-settings.context.ts";
import { problemMessage } from "../internal/problem-message.ts";
import type { GateSettingsOptions } from "../internal/settings.types.ts";
import { SettingsBoundary } from "../internal/settings-boundary.tsx";
import { SETTINGS_SLOTS } from "../internal/slots.ts";
import { allEnglish } from "../messages/all-english.ts";
import { readEarlyChange } from "../post/early-change.ts";
import { shownSettings } from "../state/settings.machine.ts";
import { useCheckedAdapter } from "../state/use-checked-adapter.ts";
import { useGateSettings } from "../state/use-gate-settings.ts";

/** The card around the settings' parts; what they share goes through it. */
export const GateSettingsRoot: Part<"section", GateSettingsOptions> = forwardRef((props, ref) => {
  warnRenamed("GateSettings", props, { start: "initialData" });
  const {
    adapter,
    initialData,
    action,
    refused,
    owner,
    mail,
    groupHref,
    onSettings,
    onError,
    ...more
  } = props;
  const { messages: overrides, classNames, className, asChild, children, ...rest } = more;
  const { dir, locale } = useSallyport();
  const id = useId();
  const messages = useMessages("settings", allEnglish, overrides);
  const slot = useSlots(SETTINGS_SLOTS, classNames);
  return (
    <Primitive
      tag="section"
      dir={dir}
      lang={locale}
      aria-labelledby={`${id}-title`}
      {...rest}
      asChild={asChild}
      ref={useComposedRefs(ref, useKeepFocus(focusNearest))}
      className={cx("sp-root", slot("root", className))}
    >
      {fillChild(asChild, children, (parts) => (
        <SettingsBoundary messages={messages} slot={slot}>
          <h2 id={`${id}-title`} className={slot("title")}>
            {messages.title}
          </h2>
          <Settings
            // Another repo has other settings: nothing of the old ones may arrive in them.
            key={repoKey(adapter)}
            shared={{ adapter, action, owner, mail, groupHref, messages, slot, domId: id }}
            initialData={initialData}
            refused={refused}
            onSettings={onSettings}
            onError={onError}
          >
            {parts}
          </Settings>
        </SettingsBoundary>
      ))}
    </Primitive>
  );
});

/** Any value, as a JavaScript host may pass it: mistakes are shown here, and the page around keeps working. */
function repoKey(adapter: Partial<SettingsAdapter> | undefined): string {
  return `${adapter?.repo?.type} ${adapter?.repo?.id}`;
}

interface SettingsProps
  extends Pick<GateSettingsOptions, "initialData" | "refused" | "onSettings" | "onError"> {
  readonly shared: Omit<GateSettingsContextValue, "controller" | "settings" | "live">;
  readonly children: ReactNode;
}

function Settings(props: SettingsProps): ReactElement {
  const { shared, initialData, refused, onSettings, onError, children } = props;
  const { messages, slot, domId } = shared;
  const adapter = useCheckedAdapter(shared.adapter, onError);
  const { locale } = useSallyport();
  const controller = useGateSettings({ adapter, initialData, refused });
  const { settings, phase, error } = controller.state;
  const [live, setLive] = useState(false);
  const [early] = useState(() => readEarlyChange(`${domId}-title`));
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the script takes over
  useEffect(() => {
    setLive(true);
    if (early) controller.offer(early);
  }, []);
  const notify = useEvent((now: typeof settings) => now && onSettings?.(now));
  useEffect(() => notify(settings), [settings, notify]);
  const shown = shownSettings(controller.state, live);
  const failed =
    error && formatMessage(messages.failed, { problem: problemMessage(error, messages) }, locale);
  return (
    <>
      <div className={slot("note")} data-empty={shown ? "" : undefined}>
        <p role="status">{!shown && (failed ?? messages.loading)}</p>
        {phase === "failed" && (
          <Button size="sm" onClick={controller.reload}>
            {messages.retry}
          </Button>
        )}
      </div>
      {shown && (
        <GateSettingsContext.Provider
          value={{ ...shared, adapter, controller, settings: shown, live }}
        >
          {children}
        </GateSettingsContext.Provider>
      )}
    </>
  );
}
