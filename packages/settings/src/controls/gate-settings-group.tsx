"use client";
import { Message, type Part, Primitive, UntrustedText } from "@sallyport/ui";
import { forwardRef } from "react";
import { useGateSettingsContext } from "../internal/gate-settings.context.ts";
import { CONTROLS } from "../state/differences.ts";

/** The group that gates the repo, and what it takes over. Empty without a group; announced. */
export const GateSettingsGroup: Part<"div"> = forwardRef((props, ref) => {
  const { controller, messages, groupHref, slot } = useGateSettingsContext();
  const { settings, saves } = controller.state;
  const group = settings?.group;
  const lost = CONTROLS.some((control) => saves[control]?.phase === "grouped");
  return (
    <Primitive
      tag="div"
      role="status"
      {...props}
      ref={ref}
      className={slot("group", props.className)}
      data-empty={group ? undefined : ""}
      defaultChildren={
        group && (
          <>
            {lost && <p className={slot("bad")}>{messages.saves.grouped}</p>}
            <p className={slot("label")}>
              <Message
                message={messages.group.title}
                values={{ group: <UntrustedText text={group.title ?? group.id} /> }}
              />
            </p>
            <p>{messages.group.modes[settings.gated || "off"]}</p>
            <p className={slot("hint")}>{messages.group.text}</p>
            {groupHref && (
              <p>
                <a className="sp-link" href={groupHref(group)}>
                  {messages.group.open}
                </a>
              </p>
            )}
          </>
        )
      }
    />
  );
});
