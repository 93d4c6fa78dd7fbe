"use client";
import { type ComponentType, type ReactElement, type ReactNode, useEffect, useState } from "react";
import type { ReviewMessages } from "../messages/messages.types.ts";
import { RetryNote } from "./retry-note.tsx";

/** A part that is loaded when it is first shown, or brought ahead of that. */
export interface Later<Part> {
  /** The part, once it is here. */
  readonly here: () => Part | undefined;
  readonly bring: () => Promise<Part>;
}

/** A part by what loads it: once, however often it is shown. */
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

/** One export of a module that is loaded later. */
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
  /** Another try, where it did not come. */
  readonly again: (() => void) | undefined;
}

/** A part as far as it is here. It is brought while it is wanted. */
export function usePart<Part>(part: Later<Part>, wanted = true): Brought<Part> {
  const [here, setHere] = useState(part.here);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    // Wanted anew, it is tried anew.
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
  /** What stands in its place while it is on its way. */
  readonly waiting: ReactNode;
  readonly messages: ReviewMessages;
}

/** Shows a part. Where it does not come, a sentence and another try: what is around it stays. */
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
