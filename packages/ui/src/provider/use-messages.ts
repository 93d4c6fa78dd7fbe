"use client";
import { useMemo } from "react";
import { mergeMessages } from "../messages/merge-messages.ts";
import type { MessageOverrides } from "../messages/messages.types.ts";
import { useSallyport } from "./provider.context.ts";

/** A package's messages: its English base, under the provider's overrides, under the component's. */
export function useMessages<Messages extends object>(
  namespace: string,
  base: Messages,
  overrides?: MessageOverrides<Messages>,
): Messages {
  const { messages } = useSallyport();
  const provided = (messages as Readonly<Record<string, unknown>>)[namespace]; // packages add their key
  return useMemo(
    () => mergeMessages(mergeMessages(base, provided, namespace), overrides, namespace),
    [namespace, base, provided, overrides],
  );
}
