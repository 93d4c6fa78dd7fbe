"use client";
import { Button } from "@sallyport/ui";
import { type ComponentType, type ReactElement, type ReactNode, useEffect, useState } from "react";
import type { ReviewMessages } from "../messages.ts";

/** A part that is loaded when it is first shown, or brought ahead of that. */
export interface Later<Props> {
  /** The part, once it is here. */
  readonly here: () => ComponentType<Props> | undefined;
  readonly bring: () => Promise<ComponentType<Props>>;
}

/** A part by what loads it: once, however often it is shown. */
export function later<Props>(load: () => Promise<ComponentType<Props>>): Later<Props> {
  let loaded: ComponentType<Props> | undefined;
  return {
    here: () => loaded,
    bring: async () => {
      loaded ??= await load();
      return loaded;
    },
  };
}

export interface OnDemandProps<Props extends object> {
  readonly part: Later<Props>;
  readonly props: Props;
  /** What stands in its place while it is on its way. */
  readonly waiting: ReactNode;
  readonly words: ReviewMessages;
}

/** Shows a part. Where it does not come, a sentence and another try: what is around it stays. */
export function OnDemand<Props extends object>({
  part,
  props,
  waiting,
  words,
}: OnDemandProps<Props>): ReactElement {
  const [Part, setPart] = useState(part.here);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (Part || failed) return;
    let wanted = true;
    part.bring().then(
      (loaded) => wanted && setPart(() => loaded),
      () => wanted && setFailed(true),
    );
    return () => {
      wanted = false;
    };
  }, [part, Part, failed]);
  if (Part) return <Part {...props} />;
  if (!failed) return <>{waiting}</>;
  return (
    <div className="sp-list-note" role="alert">
      <p>{words.notLoaded}</p>
      <Button size="sm" onClick={() => setFailed(false)}>
        {words.list.retry}
      </Button>
    </div>
  );
}
