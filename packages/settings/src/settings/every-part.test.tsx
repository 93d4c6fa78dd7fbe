import { createMemoryAdapters, type MemoryOptions } from "@sallyport/access/memory";
import { parseGate } from "@sallyport/schema";
import { gateFingerprint } from "@sallyport/schema/fingerprint";
import { describePart, type PartConformance } from "@sallyport/ui/testing";
import type { ReactElement, ReactNode } from "react";
import { expect, it } from "vitest";
import * as settings from "../index.ts";
import { GateSettingsContext } from "../internal/gate-settings.context.ts";

const before = parseGate({ extra_gated_fields: { Company: "text" } }).gate;
const { gate } = parseGate({ extra_gated_fields: { Company: "text", Use: "text" } });
/** Someone who agreed to other terms. */
const REQUEST = {
  user: { id: "ada", username: "ada", fullname: "Ada" },
  status: "accepted",
  requestedAt: "2026-01-01T09:00:00.000Z",
  answers: [],
  gateFingerprint: gateFingerprint(before),
} as const;

const { GateSettingsRoot, useGateSettingsContext } = settings;
const adapterOf = (options: MemoryOptions = {}) =>
  createMemoryAdapters({
    ...{ gate, earlierGates: [before], requests: [REQUEST], settings: { gated: "manual" } },
    ...options,
  }).settings;

const within = (part: ReactElement, options?: MemoryOptions): ReactElement => (
  <GateSettingsRoot adapter={adapterOf(options)}>{part}</GateSettingsRoot>
);

/** As on a server, and until the script takes over. */
function BeforeScript({ children }: { readonly children: ReactNode }): ReactElement {
  const value = useGateSettingsContext();
  return (
    <GateSettingsContext.Provider value={{ ...value, live: false }}>
      {children}
    </GateSettingsContext.Provider>
  );
}

const PARTS: Readonly<Record<string, PartConformance>> = {
  GateSettings: {
    // `onError` is the adapter's, not the element's.
    render: ({ onError: _, ...props }) => (
      <settings.GateSettings adapter={adapterOf()} {...props} />
    ),
    classes: ["sp-root", "sp-settings"],
  },
  GateSettingsRoot: {
    render: ({ onError: _, ...props }) => (
      <GateSettingsRoot adapter={adapterOf()} classNames={{ root: "slot" }} {...props} />
    ),
    classes: ["sp-root", "sp-settings", "slot"],
  },
  GateSettingsActions: {
    render: (props) => within(<settings.GateSettingsActions {...props} />),
    classes: ["sp-settings-actions"],
  },
  GateSettingsForm: {
    render: (props) => within(<settings.GateSettingsForm {...props} />),
    classes: ["sp-settings-form"],
  },
  GateSettingsGroup: {
    render: (props) =>
      within(<settings.GateSettingsGroup {...props} />, {
        settings: { gated: "auto", group: { id: "acme/all-1" } },
      }),
    classes: ["sp-settings-group"],
  },
  GateSettingsAccess: {
    render: (props) => within(<settings.GateSettingsAccess {...props} />),
    classes: ["sp-settings-access"],
  },
  GateSettingsApproval: {
    render: (props) => within(<settings.GateSettingsApproval {...props} />),
    classes: ["sp-settings-approval"],
  },
  GateSettingsMail: {
    render: (props) => within(<settings.GateSettingsMail {...props} />),
    classes: ["sp-settings-mail"],
  },
  GateSettingsMembers: {
    render: (props) => within(<settings.GateSettingsMembers {...props} />),
    classes: ["sp-settings-members"],
  },
  GateSettingsSave: {
    render: (props) =>
      within(
        <BeforeScript>
          <settings.GateSettingsSave {...props} />
        </BeforeScript>,
      ),
    classes: ["sp-button", "sp-settings-save"],
  },
  GateSettingsTerms: {
    render: (props) => within(<settings.GateSettingsTerms {...props} />),
    classes: ["sp-settings-terms"],
  },
};

for (const [name, part] of Object.entries(PARTS)) describePart(name, part);

it("every exported part is tested as one", () => {
  const exported = Object.keys(settings).filter((name) => /^[A-Z][a-z]/.test(name));
  expect(Object.keys(PARTS).sort()).toEqual(exported.sort());
});
