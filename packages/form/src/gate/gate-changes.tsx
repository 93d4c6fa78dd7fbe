"use client";
import type { GateView } from "@sallyport/access";
import { ChangeList, changesMessages } from "@sallyport/changes";
import type { FieldType, GateModel } from "@sallyport/schema";
import { diffGates } from "@sallyport/schema/diff";
import {
  type AsChild,
  cx,
  formatDayOf,
  formatMessage,
  type Part,
  Primitive,
  useMessages,
  useSallyport,
} from "@sallyport/ui";
import { type ComponentPropsWithoutRef, forwardRef, useId, useMemo } from "react";
import type { AllFormMessages, FormMessageOverrides } from "../messages/messages.types.ts";
import { GATE_SLOTS } from "./gate-slots.ts";

export interface GateChangesProps extends ComponentPropsWithoutRef<"section">, AsChild {
  readonly view: GateView;
  /** The gate that the visitor agreed to, with the fingerprint `view.agreedTo`. */
  readonly earlierGate: GateModel;
  readonly messages?: FormMessageOverrides | undefined;
}

// The messages know no gate: here the compiler asks for those of a type that they lack.
const late: Pick<AllFormMessages, "changes"> = {
  changes: changesMessages satisfies { types: { readonly [_ in FieldType]: string } },
};

/** What has changed since a visitor agreed, in server HTML too. */
export const GateChanges: Part<"section", GateChangesProps> = forwardRef((props, ref) => {
  const { view, earlierGate, messages: overrides, ...rest } = props;
  const { gate, requestedAt } = view;
  const { locale } = useSallyport();
  const messages = useMessages("form", late, overrides).changes;
  const id = useId();
  const changes = useMemo(
    // What is shown after asking was never agreed to.
    () => diffGates(earlierGate, gate).filter(({ kind }) => kind !== "afterRequest"),
    [earlierGate, gate],
  );
  if (requestedAt === undefined) return null;
  const date = formatDayOf(requestedAt, locale);
  return (
    <Primitive
      tag="section"
      aria-labelledby={id}
      {...rest}
      ref={ref}
      className={cx("sp-card", GATE_SLOTS.changes, rest.className)}
      defaultChildren={
        <>
          <h2 id={id}>{formatMessage(messages.since, { date }, locale)}</h2>
          <ChangeList changes={changes} messages={messages} />
        </>
      }
    />
  );
});
