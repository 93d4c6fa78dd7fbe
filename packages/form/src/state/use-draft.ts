"use client";
import { useEffect, useRef, useState } from "react";
import type { DraftKeeper, DraftOptions } from "./draft-keeper.ts";

/**
 * Keeps what is typed until it is sent, and puts it back into fields that are still empty. What does so
 * is loaded after the first paint: a draft is a courtesy, and without it the form works as ever.
 */
export function useDraft(options: DraftOptions): Pick<DraftKeeper, "save" | "drop"> {
  const { draftKey, repo, identity, gateFingerprint } = options;
  const latest = useRef(options);
  latest.current = options;
  const keeper = useRef<Promise<DraftKeeper | undefined>>(undefined);
  const repoKey = repo && `${repo.type}/${repo.id}`;
  const owner = identity?.id || identity?.username;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another draft for another place or gate
  useEffect(() => {
    if (draftKey === undefined && (repoKey === undefined || owner === undefined)) return;
    let ended = false;
    const loading = import("./draft-keeper.ts").then(
      ({ keepDraft }) => (ended ? undefined : keepDraft(latest)),
      () => undefined,
    );
    keeper.current = loading;
    return () => {
      ended = true;
      loading.then((kept) => kept?.end());
    };
  }, [draftKey, repoKey, owner, gateFingerprint]);
  const [actions] = useState(() => ({
    save: () => void keeper.current?.then((kept) => kept?.save()),
    drop: () => void keeper.current?.then((kept) => kept?.drop()),
  }));
  return actions;
}
