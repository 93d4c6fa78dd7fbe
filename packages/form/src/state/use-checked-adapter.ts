"use client";
import { checkedRequester, type OnError, type RequesterAdapter } from "@sallyport/access";
import { useEffect, useRef } from "react";

/** The checked port of an adapter, the same until the adapter changes. Failures go to the latest `onError`. */
export function useCheckedAdapter(
  adapter: RequesterAdapter | undefined,
  onError: OnError | undefined,
): RequesterAdapter | undefined {
  const options = useRef<{ onError?: OnError | undefined }>({});
  useEffect(() => {
    options.current.onError = onError;
  });
  return adapter && checkedRequester(adapter, options.current);
}
