"use client";
import { useMemo, useSyncExternalStore } from "react";

/**
 * The languages of the page and its reader: the document's `lang`, then the browser's. Follows both.
 * Empty where not `isWanted`, on a server, and while a server's page hydrates.
 */
export function usePreferredLanguages(isWanted: boolean): readonly string[] {
  const joined = useSyncExternalStore(
    isWanted ? subscribe : ignore,
    () => (isWanted ? [document.documentElement.lang, ...navigator.languages].join(" ") : ""),
    () => "",
  );
  return useMemo(() => joined.split(" ").filter(Boolean), [joined]);
}

function subscribe(notify: () => void): () => void {
  const observer = new MutationObserver(notify);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ["lang"] });
  addEventListener("languagechange", notify);
  return () => {
    observer.disconnect();
    removeEventListener("languagechange", notify);
  };
}

const ignore = () => () => {};
