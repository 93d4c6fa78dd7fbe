"use client";
import { checkedSettings, type OnError, type SettingsAdapter } from "@sallyport/access";
import { useEffect, useRef } from "react";

/** The checked port of an adapter, the same until the adapter changes. Failures go to the latest `onError`. */
export function useCheckedAdapter(
  adapter: SettingsAdapter,
  onError: OnError | undefined,
): SettingsAdapter {
  const options = useRef<{ onError?: OnError | undefined }>({});
  useEffect(() => {
    options.current.onError = onError;
  });
  return checkedSettings(adapter, options.current);
}
