"use client";
import { type ComponentType, type ReactElement, type ReactNode, useEffect, useState } from "react";
import type { ReviewMessages } from "../messages/messages.types.ts";
import { RetryNote } from "./retry-note.tsx";

/** A lazily loaded part: it loads when it is first shown, or earlier by `load()`. */
export interface Later<Part> {
  /** The part once it is loaded. */
  readonly here: () => Part | undefined;
  readonly bring: () => Promise<Part>;
}

/** Creates a lazy part from its loader, which runs at most once. */
export function later<Part>(load: () => Promise<Part>): Later<Part> {
  let loaded: Part | undefined;
  return {
    here: () => loaded,
    bring: async () => {
      loaded ??= await load();
      return loaded;
    },
  };
}

/** One export of a lazily loaded module. */
export function pick<Module, Name extends keyof Module>(
  module: Later<Module>,
  name: Name,
): Later<Module[Name]> {
  return {
    here: () => module.here()?.[name],
    bring: async () => (await module.bring())[name],
  };
}

export interface Brought<Part> {
  readonly here: Part | undefined;
  /** Retries a failed load. */
  readonly again: (() => void) | undefined;
}

/** A lazy part, if loaded. It loads while it is wanted. */
export function usePart<Part>(part: Later<Part>, wanted = true): Brought<Part> {
  const [here, setHere] = useState(part.here);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    // Wanted again: retry a failed load.
    if (!wanted) setFailed(false);
    if (here || failed || !wanted) return;
    let awaited = true;
    part.bring().then(
      (brought) => awaited && setHere(() => brought),
      () => awaited && setFailed(true),
    );
    return () => {
      awaited = false;
    };
  }, [part, here, failed, wanted]);
  return { here, again: failed ? () => setFailed(false) : undefined };
}

export interface OnDemandProps<Props extends object> {
  readonly part: Later<ComponentType<Props>>;
  readonly props: Props;
  /** Shown while the part loads. */
  readonly waiting: ReactNode;
  readonly messages: ReviewMessages;
}

/** Renders a lazy part. If it fails to load, shows a message and a retry button; the rest of the page is unaffected. */
export function OnDemand<Props extends object>({
  part,
  props,
  waiting,
  messages,
}: OnDemandProps<Props>): ReactElement {
  const { here: Part, again } = usePart(part);
  if (Part) return <Part {...props} />;
  if (!again) return <>{waiting}</>;
  return (
    <RetryNote messages={messages} onRetry={again}>
      <p>{messages.notLoaded}</p>
    </RetryNote>
  );
}
