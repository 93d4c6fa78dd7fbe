"use client";
import { type ComponentType, type ReactElement, type ReactNode, useEffect, useState } from "react";
import type { ReviewMessages } from "../messages/messages.types.ts";
import { RetryNote } from "./retry-note.tsx";

/** A lazily loaded part: it loads when it is first shown, or earlier by `load()`. */
export interface LazyPart<Part> {
  /** The part once it is loaded. */
  readonly loaded: () => Part | undefined;
  readonly load: () => Promise<Part>;
}

/** Creates a lazy part from its loader, which runs at most once after it succeeds. */
export function lazyPart<Part>(importPart: () => Promise<Part>): LazyPart<Part> {
  let loaded: Part | undefined;
  return {
    loaded: () => loaded,
    load: async () => {
      loaded ??= await importPart();
      return loaded;
    },
  };
}

/** One export of a lazily loaded module. */
export function pick<Module, Name extends keyof Module>(
  module: LazyPart<Module>,
  name: Name,
): LazyPart<Module[Name]> {
  return {
    loaded: () => module.loaded()?.[name],
    load: async () => (await module.load())[name],
  };
}

export interface LoadedPart<Part> {
  readonly loaded: Part | undefined;
  /** Retries a failed load. */
  readonly retry: (() => void) | undefined;
}

/** A lazy part, if loaded. It loads while it is wanted. */
export function usePart<Part>(part: LazyPart<Part>, wanted = true): LoadedPart<Part> {
  const [loaded, setLoaded] = useState(part.loaded);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    // Wanted again: retry a failed load.
    if (!wanted) setFailed(false);
    if (loaded || failed || !wanted) return;
    let awaited = true;
    part.load().then(
      (result) => awaited && setLoaded(() => result),
      () => awaited && setFailed(true),
    );
    return () => {
      awaited = false;
    };
  }, [part, loaded, failed, wanted]);
  return { loaded, retry: failed ? () => setFailed(false) : undefined };
}

export interface OnDemandProps<Props extends object> {
  readonly part: LazyPart<ComponentType<Props>>;
  readonly props: Props;
  /** Shown while the part loads. */
  readonly waiting: ReactNode;
  readonly messages: ReviewMessages;
}

/** Renders a lazy part. If it fails to load, shows a message and a retry button; the rest of the page stays. */
export function OnDemand<Props extends object>({
  part,
  props,
  waiting,
  messages,
}: OnDemandProps<Props>): ReactElement {
  const { loaded: Part, retry } = usePart(part);
  if (Part) return <Part {...props} />;
  if (!retry) return <>{waiting}</>;
  return (
    <RetryNote messages={messages} onRetry={retry}>
      <p>{messages.notLoaded}</p>
    </RetryNote>
  );
}
