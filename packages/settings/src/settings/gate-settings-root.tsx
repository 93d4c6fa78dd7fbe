"use client";
import type { SettingsAdapter } from "@sallyport/access";
import { Button, cx, formatMessage, useMessages, useSallyport } from "@sallyport/ui";
import { type ReactElement, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { GateSettingsContext } from "../internal/gate-settings.context.ts";
import { problemWords } from "../internal/problem-words.ts";
import type { GateSettingsOptions } from "../internal/settings.types.ts";
import { SettingsBoundary } from "../internal/settings-boundary.tsx";
import { SETTINGS_SLOTS } from "../internal/slots.ts";
import { useKeptFocus } from "../internal/use-kept-focus.ts";
import { type SettingsMessages, settingsMessages } from "../messages.ts";
import { readEarlyChange } from "../post/early-change.ts";
import { shownSettings } from "../state/settings.machine.ts";
import { useGateSettings } from "../state/use-gate-settings.ts";

export interface GateSettingsRootProps extends GateSettingsOptions {
  readonly children: ReactNode;
}

/** The card around the settings' parts; what they share goes through it. */
export function GateSettingsRoot(props: GateSettingsRootProps): ReactElement {
  const { adapter, classNames, className } = props;
  const { dir } = useSallyport();
  const id = useId();
  const words = useMessages("settings", settingsMessages, props.messages);
  const box = useRef<HTMLElement>(null);
  useKeptFocus(box);
  return (
    <section
      ref={box}
      className={cx("sp-root", SETTINGS_SLOTS.root, classNames?.root, className)}
      dir={dir}
      aria-labelledby={`${id}-title`}
    >
      <SettingsBoundary words={words}>
        <h2 id={`${id}-title`}>{words.title}</h2>
        {/* Another repo has other settings: nothing of the old ones may arrive in them. */}
        <Settings key={repoKey(adapter)} {...props} words={words} domId={id} />
      </SettingsBoundary>
    </section>
  );
}

/** Whatever a host hands in: what is wrong with it is said inside, where the page around goes on. */
function repoKey(adapter: Partial<SettingsAdapter> | undefined): string {
  return `${adapter?.repo?.type} ${adapter?.repo?.id}`;
}

interface SettingsProps extends GateSettingsRootProps {
  readonly words: SettingsMessages;
  readonly domId: string;
}

function Settings({ children, initialData, refused, ...props }: SettingsProps): ReactElement {
  const { adapter, words, domId, onSettings } = props;
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
  const tell = useRef(onSettings);
  tell.current = onSettings;
  useEffect(() => {
    if (settings) tell.current?.(settings);
  }, [settings]);
  const shown = shownSettings(controller.state, live);
  const failed =
    error && formatMessage(words.failed, { problem: problemWords(error, words) }, locale);
  return (
    <>
      <div className="sp-settings-note" data-empty={settings ? "" : undefined}>
        <p role="status">{!settings && (failed ?? words.loading)}</p>
        {phase === "failed" && (
          <Button size="sm" onClick={controller.reload}>
            {words.retry}
          </Button>
        )}
      </div>
      {shown && (
        <GateSettingsContext.Provider value={{ ...props, controller, settings: shown, live }}>
          {children}
        </GateSettingsContext.Provider>
      )}
    </>
  );
}
