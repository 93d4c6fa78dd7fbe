"use client";
import {
  cx,
  formatMessage,
  Icon,
  Message,
  type Part,
  Primitive,
  useSallyport,
} from "@sallyport/ui";
import { forwardRef, type MouseEvent, useRef } from "react";
import { issueMessage } from "../fields/issue-message.tsx";
import { AuthorLabel } from "../internal/author-text.tsx";
import { fieldLabel } from "../internal/field-label.ts";
import { focusById } from "../internal/focus-by-id.ts";
import { useGateFormState } from "../internal/gate-form.context.ts";
import { useSlots } from "../internal/use-slots.ts";
import { useFailureFocus } from "../state/use-failure-focus.ts";
import { BesideIssues } from "./beside-issues.tsx";

/** What keeps a form from being sent: links to the fields, focused after each failed submission. */
export const GateFormSummary: Part<"div"> = forwardRef((props, ref) => {
  const slot = useSlots();
  const { gate, controller, messages, domId, failure } = useGateFormState();
  const { locale } = useSallyport();
  const box = useRef<HTMLDivElement>(null);
  const { errors, beside } = controller;
  const wrong = gate.fields.filter((field) => errors.has(field.id));
  const changed = beside.some((issue) => issue.code === "gate-changed");
  // While it is tried again, nothing has failed yet.
  const failed = controller.submitting ? undefined : (controller.failure ?? failure);
  const reason = failed ?? (controller.threw ? messages.summary.threw : undefined);
  const { unread } = controller;
  const shown =
    reason !== undefined ||
    unread ||
    (controller.failures > 0 && (wrong.length > 0 || beside.length > 0));
  useFailureFocus({ box, failures: controller.failures, reason, shown });
  const follow = (event: MouseEvent<HTMLElement>, id: string): void => {
    if (focusById(event.currentTarget, id)) event.preventDefault();
  };
  // Only when it is needed: a plural's rules cost more than the form around them.
  const title = (): string => {
    if (changed) return messages.summary.changed;
    if (reason !== undefined) return messages.summary.failed;
    if (unread) return messages.summary.unread;
    if (wrong.length === 0) return messages.summary.failed;
    return formatMessage(messages.summary.title, { count: wrong.length }, locale);
  };
  return (
    <Primitive
      tag="div"
      aria-live="polite"
      {...props}
      ref={ref}
      className={cx("sp-live", props.className)}
      defaultChildren={
        shown && (
          <div
            ref={box}
            tabIndex={-1}
            className={slot("summary")}
            role="group"
            aria-labelledby={`${domId}-summary`}
          >
            <p id={`${domId}-summary`} className={slot("summaryTitle")}>
              <Icon name="alert" /> {title()}
            </p>
            {changed && <p>{messages.summary.changedText}</p>}
            <BesideIssues issues={beside} messages={messages} />
            {reason !== undefined && !changed && <p>{reason}</p>}
            {unread && (
              <p>
                <a
                  href={`#${domId}-prompt`}
                  className="sp-link"
                  onClick={(event) => follow(event, `${domId}-prompt`)}
                >
                  {messages.prompt.show}
                </a>
              </p>
            )}
            {wrong.length > 0 && (
              <ul>
                {wrong.map((field) => (
                  <li key={field.id}>
                    <Message
                      message={messages.labeled}
                      values={{
                        label: (
                          <a
                            href={`#${domId}-${field.id}`}
                            className="sp-link"
                            onClick={(event) => follow(event, `${domId}-${field.id}`)}
                          >
                            <AuthorLabel text={fieldLabel(field, messages)} />
                          </a>
                        ),
                        value: issueMessage(
                          errors.get(field.id),
                          field,
                          messages,
                          locale,
                          controller.element.current,
                        ),
                      }}
                    />
                  </li>
                ))}
              </ul>
            )}
          </div>
        )
      }
    />
  );
});
