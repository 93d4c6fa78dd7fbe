import type { GateView } from "@sallyport/access";
import { type Controls, Gate, GateForm } from "@sallyport/form";
import { parsePrompt } from "@sallyport/form/prompt";
import { type AnswerIssue, type GateModel, parseGate } from "@sallyport/schema";
import { SallyportProvider } from "@sallyport/ui";
import type { ReactElement } from "react";

/** What a test page shows. Plain data: it goes to the browser in the page. */
export interface GateScenario {
  readonly controls?: Controls;
  readonly nonce?: string;
  readonly locale?: string;
  readonly fields?: object;
  readonly prompt?: string;
  readonly values?: Readonly<Record<string, string | boolean>>;
  readonly issues?: readonly AnswerIssue[];
  /** The browser asks before unsent answers are left. */
  readonly warnUnsent?: boolean;
  /** The page brings the form as server HTML. */
  readonly served?: boolean;
  /** A gate without an adapter, which posts by itself. */
  readonly posts?: boolean;
  /** The form stands in a shadow root, its style sheet and its lists too. */
  readonly shadow?: boolean;
}

export const FIELDS = {
  Company: "text",
  Country: "country",
  When: "date_picker",
  Use: { type: "select", options: ["Research", "Other"] },
  Agree: "checkbox",
};

interface GatePageProps {
  readonly scenario: GateScenario;
  readonly portalContainer?: HTMLElement | undefined;
  readonly onSent?: (pairs: readonly (readonly [string, string])[]) => void;
}

/** A page of a host: one gate form, and what it was sent. */
export function GatePage({ scenario, portalContainer, onSent }: GatePageProps): ReactElement {
  const { controls = "auto", nonce, locale = "en", values, issues, prompt = "" } = scenario;
  if (scenario.posts) {
    return <Gate initialData={viewOf(gateOf(scenario))} action="/post" controls={controls} />;
  }
  return (
    <SallyportProvider locale={locale} nonce={nonce} portalContainer={portalContainer}>
      <GateForm
        gate={gateOf(scenario)}
        gateFingerprint="f"
        action="/post"
        controls={controls}
        promptTree={parsePrompt(prompt)}
        warnUnsent={scenario.warnUnsent ?? false}
        onSubmit={async (answers) => {
          onSent?.(answers.toWire());
          return { ok: true };
        }}
        {...(values && { defaultValues: values })}
        {...(issues && { issues })}
      />
    </SallyportProvider>
  );
}

function viewOf(gate: GateModel): GateView {
  return {
    repo: { type: "dataset", id: "acme/voices" },
    gated: true,
    gate,
    gateFingerprint: "f",
    approvalMode: "manual",
    visitor: { id: "1", username: "ada", fullname: "Ada Lovelace" },
    status: "none",
  };
}

function gateOf({ fields = FIELDS, prompt = "" }: GateScenario): GateModel {
  return parseGate({ extra_gated_fields: fields, extra_gated_prompt: prompt }).gate;
}
