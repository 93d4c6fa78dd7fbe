"use client";
import { createElement, Fragment, type ReactElement, type ReactNode } from "react";
import { messageParts } from "../messages/format-message.ts";
import type { MessageText } from "../messages/messages.types.ts";
import { useSallyport } from "./provider.context.ts";

export interface MessageProps {
  readonly message: MessageText;
  readonly values?: Readonly<Record<string, ReactNode>>;
}

/** A message whose places hold elements, such as a name in bold. */
export function Message({ message, values = {} }: MessageProps): ReactElement {
  const { locale } = useSallyport();
  // As arguments: the parts of one message never change places, and need no keys.
  return createElement(Fragment, null, ...messageParts(message, values, locale));
}
