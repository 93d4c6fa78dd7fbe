import { cleanup, configure, getConfig } from "@testing-library/react";
import { afterEach, beforeEach, expect, vi } from "vitest";
import { watchLiveRegions } from "./live-regions.ts";
import { rememberStyles } from "./remember-styles.ts";
import { skipOwnerStacks } from "./skip-owner-stacks.ts";

/** Whether a query is one of a wait's tries. Testing Library keeps it out of its types. */
const isTry = (): boolean =>
  (getConfig() as { readonly _disableExpensiveErrorDiagnostics?: boolean })
    ._disableExpensiveErrorDiagnostics === true;

configure(({ getElementError }) => ({
  // A busy machine is slow, not wrong.
  asyncUtilTimeout: 10_000,
  // The page is printed where a wait is over, not at each of its tries.
  getElementError: (message, container) =>
    isTry()
      ? Object.assign(new Error(message ?? ""), { name: "TestingLibraryElementError" })
      : getElementError(message, container),
}));

rememberStyles(window);
await skipOwnerStacks();

// Known faults, to be fixed where they are. A line goes with its fault.
const KNOWN_REGIONS = [
  ".sp-live", // form: a summary whose links can be focused
  ".sp-status-text", // form: statuses that are mounted with their text
  ".sp-characters-left > [aria-live]", // form: mounted with the first mark
  ".sp-toast-text", // review: a notice that sometimes comes with its region
  "[aria-live]:has(> .sp-people)", // review: people found, to choose from
  ".sp-settings-note > [role=status]", // settings: mounted with its text
  ".sp-settings-group", // settings: a link in a status
  ".sp-settings-hint", // settings: an address that is shown from the first
  "[role=status]:only-child:not([class])", // settings: why terms could not be read
].join();
// The calendar's and the combobox's libraries have regions of their own.
const THEIR_REGIONS = "[role=status][style]";
const faultsOfLiveRegions = watchLiveRegions(document, (region) =>
  region.matches(`${KNOWN_REGIONS}, ${THEIR_REGIONS}`),
);

// Tests break adapters on purpose, and `@sallyport/access` tests what is logged then.
const isAdapterFailure = ([message]: readonly unknown[]): boolean =>
  /^@sallyport\/access: \w+\.\w+\(\) failed\.$/.test(String(message));

// A warning that nobody expects is a defect that nobody sees.
beforeEach(() => {
  vi.spyOn(console, "error");
  vi.spyOn(console, "warn");
});

afterEach(() => {
  const faults = faultsOfLiveRegions();
  cleanup();
  expect(faults, "live regions").toEqual([]);
  for (const method of [console.error, console.warn]) {
    const unexpected = vi.mocked(method).mock.calls.filter((call) => !isAdapterFailure(call));
    expect(unexpected, "unexpected console output").toEqual([]);
  }
  vi.restoreAllMocks();
});
