import type { GateView, RequesterAdapter } from "@sallyport/access";
import { createMemoryAdapters } from "@sallyport/access/memory";
import { parseGate } from "@sallyport/schema";
import { describePart, type PartConformance, type TestedProps } from "@sallyport/ui/testing";
import { forwardRef, type ReactElement } from "react";
import { expect, it } from "vitest";
import * as changes from "./changes.ts";
import { GateContext, useGateState } from "./gate/gate.context.ts";
import * as form from "./index.ts";

const before = parseGate({ extra_gated_fields: { Company: "text" } }).gate;
const { gate } = parseGate({
  extra_gated_fields: { Company: "text", Agree: "checkbox" },
  extra_gated_prompt: "Be kind.",
  extra_gated_after_request: "Send the signed form.",
});
const VIEW: GateView = {
  repo: { type: "dataset", id: "acme/voices" },
  gated: true,
  gate,
  gateFingerprint: "f",
  approvalMode: "manual",
  visitor: { id: "1", username: "ada", fullname: "Ada" },
  status: "none",
};
const ASKED: GateView = {
  ...VIEW,
  status: "accepted",
  requestedAt: "2026-01-05T09:00:00.000Z",
  agreedTo: "f",
  answers: [["Company", "Acme"]],
};
const AGAIN: GateView = { ...ASKED, status: "reset", agreedTo: "e" };
const { requester } = createMemoryAdapters({ gate });
const never: RequesterAdapter = { ...requester, load: () => new Promise(() => {}) };
const fails: RequesterAdapter = { ...requester, load: () => Promise.reject(new Error("down")) };
const elsewhere: RequesterAdapter = {
  ...requester,
  load: async () => VIEW,
  requestUrl: "https://hub.example/acme/voices",
  capabilities: { ...requester.capabilities, submit: false },
};

const within = (part: ReactElement): ReactElement => (
  <form.GateFormRoot gate={gate} identity={VIEW.visitor ?? null}>
    {part}
  </form.GateFormRoot>
);
const inGate = (part: ReactElement, props: form.GateOptions): ReactElement => (
  <form.GateRoot pollInterval={false} {...props}>
    {part}
  </form.GateRoot>
);
const shown = (part: ReactElement, view: GateView): ReactElement =>
  inGate(part, { initialData: view });

/** As where a gate was opened while someone typed. */
const Opened = forwardRef<HTMLElement, Omit<TestedProps, "ref">>((props, ref) => {
  const filled = { view: VIEW, values: { f0: "Acme" } };
  return (
    <GateContext.Provider value={{ ...useGateState(), loss: "open", filled }}>
      <form.GateUnsentAnswers {...props} ref={ref} />
    </GateContext.Provider>
  );
});

/** `onSubmit` and `onError` are options of a gate, not handlers of its element. */
const ofSection = (props: TestedProps): Omit<TestedProps, "onError" | "onSubmit"> => props;

const classNames = { root: "slot", gate: "slot" };
const PARTS: Readonly<Record<string, PartConformance>> = {
  Gate: {
    render: (props) => <form.Gate initialData={VIEW} {...{ classNames }} {...ofSection(props)} />,
    classes: ["sp-root", "sp-gate", "slot"],
  },
  GateRoot: {
    render: (props) => (
      <form.GateRoot initialData={VIEW} {...{ classNames }} {...ofSection(props)} />
    ),
    classes: ["sp-root", "sp-gate", "slot"],
  },
  GateNotices: {
    render: (props) => shown(<form.GateNotices {...props} />, VIEW),
    classes: ["sp-gate-notices"],
  },
  GateLoading: {
    render: (props) => inGate(<form.GateLoading {...props} />, { adapter: never }),
    classes: ["sp-card", "sp-status"],
  },
  GateUnreachable: {
    render: (props) => inGate(<form.GateUnreachable {...props} />, { adapter: fails }),
    classes: ["sp-card", "sp-status"],
  },
  GateStatus: {
    render: (props) => shown(<form.GateStatus {...props} />, ASKED),
    classes: ["sp-card", "sp-status"],
  },
  GateAfterRequest: {
    render: (props) => shown(<form.GateAfterRequest {...props} />, ASKED),
    classes: ["sp-card", "sp-gate-after-request"],
  },
  GateSent: {
    render: (props) => shown(<form.GateSent {...props} />, ASKED),
    classes: ["sp-card", "sp-gate-sent"],
  },
  GateContent: {
    render: (props) => shown(<form.GateContent {...{ children: "Files" }} {...props} />, ASKED),
    classes: ["sp-gate-content"],
  },
  GateUnsentAnswers: {
    render: (props) => shown(<Opened {...props} />, { ...VIEW, gated: false }),
    classes: ["sp-gate-form"],
  },
  GateElsewhere: {
    render: (props) => inGate(<form.GateElsewhere {...props} />, { adapter: elsewhere }),
    classes: ["sp-gate-form"],
  },
  GateSignedOut: {
    render: (props) => shown(<form.GateSignedOut {...props} />, { ...VIEW, visitor: null }),
    classes: ["sp-gate-form"],
  },
  GateNewTerms: {
    render: (props) =>
      inGate(<form.GateNewTerms {...props} />, {
        adapter: { ...requester, gate: async () => before },
        initialData: AGAIN,
      }),
    classes: ["sp-card", "sp-gate-changes"],
  },
  GateRequestForm: {
    render: (props) => shown(<form.GateRequestForm {...props} />, VIEW),
    classes: ["sp-gate-form"],
  },
  GateForm: {
    render: (props) => <form.GateForm gate={gate} {...{ classNames }} {...ofSection(props)} />,
    classes: ["sp-root", "sp-card", "sp-gate-form", "slot"],
  },
  GateFormRoot: {
    render: (props) => <form.GateFormRoot gate={gate} {...{ classNames }} {...ofSection(props)} />,
    classes: ["sp-root", "sp-card", "sp-gate-form", "slot"],
  },
  GateFormHeader: {
    render: (props) => within(<form.GateFormHeader {...props} />),
    classes: ["sp-gate-header"],
  },
  GateFormPrompt: {
    render: (props) => within(<form.GateFormPrompt {...props} />),
    classes: ["sp-gate-prompt"],
  },
  GateFormBody: {
    render: (props) => within(<form.GateFormBody {...props} />),
    classes: ["sp-gate-body"],
  },
  GateFormSummary: {
    render: (props) => within(<form.GateFormSummary {...props} />),
    classes: ["sp-live"],
  },
  GateFormFields: {
    render: (props) => within(<form.GateFormFields {...props} />),
    classes: ["sp-fields"],
  },
  GateFormField: {
    render: (props) => {
      const [field] = gate.fields;
      return within(<form.GateFormField field={field as NonNullable<typeof field>} {...props} />); // there is one
    },
    classes: ["sp-field"],
  },
  GateFormConsent: {
    render: (props) => within(<form.GateFormConsent {...props} />),
    classes: ["sp-consent"],
  },
  GateFormSubmit: {
    render: (props) => within(<form.GateFormSubmit {...props} />),
    classes: ["sp-button", "sp-gate-submit"],
  },
  GateChanges: {
    render: (props) => <changes.GateChanges view={AGAIN} earlierGate={before} {...props} />,
    classes: ["sp-card", "sp-gate-changes"],
  },
};

it("is every component that the package exports", () => {
  const exported = Object.entries({ ...form, ...changes })
    .filter(([name, value]) => /^[A-Z][a-z]/.test(name) && typeof value !== "string")
    .map(([name]) => name);
  expect(Object.keys(PARTS).sort()).toEqual(exported.sort());
});

for (const [name, part] of Object.entries(PARTS)) describePart(name, part);
