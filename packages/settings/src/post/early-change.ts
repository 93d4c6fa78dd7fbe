import type { SettingsChange } from "@sallyport/access";
import { readPostedChange } from "../post/posted-settings.ts";

/**
 * What was chosen and typed in the server's form before the script runs; undefined where nothing was.
 * Only the first render finds it: taking the form over puts it back to how it came.
 */
export function readEarlyChange(titleId: string): SettingsChange | undefined {
  if (typeof document === "undefined") return undefined;
  const root = document.getElementById(titleId)?.parentElement;
  // One that the script has taken over already shows another repo's, which comes to nothing here.
  const form = root?.querySelector<HTMLFormElement>("form:not([data-live])");
  const posted = form ? readPostedChange(new FormData(form)) : undefined;
  return posted && posted.changed.length > 0 ? posted.change : undefined;
}
