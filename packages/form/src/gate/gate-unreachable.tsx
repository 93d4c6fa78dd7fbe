"use client";
import { Button, cx, Icon, type Part, Primitive } from "@sallyport/ui";
import { forwardRef } from "react";
import { useGateState } from "./gate.context.ts";

/** The gate could not be loaded; another try is one press away. */
export const GateUnreachable: Part<"div"> = forwardRef((props, ref) => {
  const { stage, messages, slot, reload } = useGateState();
  if (stage !== "unreachable") return null;
  return (
    <Primitive
      tag="div"
      role="alert"
      data-tone="bad"
      {...props}
      ref={ref}
      className={slot("status", cx("sp-card", props.className))}
      defaultChildren={
        <>
          <span className={slot("statusMark")}>
            <Icon name="alert" />
          </span>
          <p className={slot("statusText")}>{messages.gate.unreachable}</p>
          <Button onClick={reload}>{messages.gate.retry}</Button>
        </>
      }
    />
  );
});
