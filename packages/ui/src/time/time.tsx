"use client";
import { type ReactElement, useSyncExternalStore } from "react";
import { dateFormat } from "../intl/formats.ts";
import { useSallyport } from "../provider/provider.context.ts";
import { UntrustedText } from "../untrusted-text/untrusted-text.tsx";
import { relativeTime } from "./relative-time.ts";
import { usePageIdle } from "./use-page-idle.ts";

export interface TimeProps {
  /** ISO 8601. */
  readonly iso: string;
  readonly className?: string;
}

const MINUTE = 60_000;

function everyMinute(notify: () => void): () => void {
  const timer = setInterval(notify, MINUTE);
  return () => clearInterval(timer);
}

/** The current minute, in ms; null on a server, where “ago” would be wrong by the time it is read. */
function useNow(): number | null {
  return useSyncExternalStore(
    everyMinute,
    () => Math.ceil(Date.now() / MINUTE) * MINUTE,
    () => null,
  );
}

/**
 * A time as how long ago; the exact one on hover and to assistive technology. What is not a time is
 * shown as the text that it is.
 */
export function Time({ iso, className }: TimeProps): ReactElement {
  const { locale } = useSallyport();
  const now = useNow();
  const pageIdle = usePageIdle();
  if (Number.isNaN(Date.parse(iso))) return <UntrustedText text={iso} />;
  const day = iso.slice(0, 10);
  // A server knows neither the reader's time zone nor their “now”.
  if (now === null)
    return (
      <time className={className} dateTime={iso}>
        {day}
      </time>
    );
  const exact =
    pageIdle && dateFormat(locale, { dateStyle: "long", timeStyle: "short" }).format(new Date(iso));
  return (
    <time className={className} dateTime={iso} title={exact || undefined}>
      <span aria-hidden={exact ? "true" : undefined}>
        {relativeTime(iso, Math.max(now, Date.parse(iso)), locale)}
      </span>
      {exact && <span className="sp-sr-only">{exact}</span>}
    </time>
  );
}
