"use client";
import { Fragment, type ReactElement, type ReactNode } from "react";
import { pickForm } from "../messages/format-message.ts";
import type { MessageText } from "../messages/messages.types.ts";
import { useSallyport } from "./provider.context.ts";

export interface MessageProps {
  readonly message: MessageText;
  readonly values?: Readonly<Record<string, ReactNode>>;
}

/** A message whose places hold elements, such as a name in bold. */
export function Message({ message, values = {} }: MessageProps): ReactElement {
  const { locale } = useSallyport();
  const { count } = values;
  const text = pickForm(message, typeof count === "number" ? count : undefined, locale);
  return (
    <>
      {text.split(/(\{\w+\})/).map((part, index) => {
        const name = /^\{(\w+)\}$/.exec(part)?.[1];
        // The parts of one message never change places.
        const key = `${index}`;
        return <Fragment key={key}>{name === undefined ? part : (values[name] ?? part)}</Fragment>;
      })}
    </>
  );
}
