import type { GateView } from "@sallyport/access";
import { type AnswerIssue, parseGate } from "@sallyport/schema";
import { gateFingerprint } from "@sallyport/schema/fingerprint";
import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type ReactElement, useActionState } from "react";
import { describe, expect, it, vi } from "vitest";
import { Gate } from "../gate/gate.tsx";
import type { FormAction } from "../internal/gate-form.types.ts";
import { checkAction } from "../state/check-action.ts";
import { GateForm } from "./gate-form.tsx";
import { GateFormBody } from "./gate-form-body.tsx";
import { GateFormFields } from "./gate-form-fields.tsx";
import { GateFormRoot } from "./gate-form-root.tsx";
import { GateFormSubmit } from "./gate-form-submit.tsx";
import { GateFormSummary } from "./gate-form-summary.tsx";

const { gate } = parseGate({
  extra_gated_fields: {
    Company: "text",
    Use: { type: "select", options: ["Research", "Other"] },
    Agree: "checkbox",
  },
});
const view: GateView = {
  repo: { type: "dataset", id: "acme/voices" },
  gated: true,
  gate,
  gateFingerprint: gateFingerprint(gate),
  approvalMode: "manual",
  visitor: { id: "1", username: "ada", fullname: "Ada" },
  status: "none",
};
const ISSUE: AnswerIssue = { code: "taken", fieldId: "f0", name: "Company", message: "Taken." };

interface LevelProps {
  readonly action: FormAction;
  readonly issues?: readonly AnswerIssue[];
}
const parts = (
  <>
    <GateFormSummary />
    <GateFormFields />
    <GateFormSubmit>Agree</GateFormSubmit>
  </>
);
const LEVELS: Readonly<Record<string, (props: LevelProps) => ReactElement>> = {
  Gate: (props) => <Gate initialData={view} controls="native" {...props} />,
  GateForm: (props) => <GateForm gate={gate} controls="native" {...props} />,
  GateFormRoot: (props) => (
    <GateFormRoot gate={gate} controls="native" {...props}>
      <GateFormBody>{parts}</GateFormBody>
    </GateFormRoot>
  ),
  GateFormBody: ({ action, ...props }) => (
    <GateFormRoot gate={gate} controls="native" {...props}>
      <GateFormBody action={action}>{parts}</GateFormBody>
    </GateFormRoot>
  ),
};
const levels = Object.keys(LEVELS);

/** A host whose action answers with issues, like a server's. */
function Host({ level, take }: { level: string; take: (form: FormData) => Promise<unknown> }) {
  const [issues, action] = useActionState(
    async (_: readonly AnswerIssue[] | undefined, form: FormData) => {
      await take(form);
      return [{ ...ISSUE }];
    },
    undefined,
  );
  const Level = LEVELS[level] as (props: LevelProps) => ReactElement; // one of `levels`
  return <Level action={action} {...(issues && { issues })} />;
}

const company = (): HTMLInputElement => screen.getByLabelText("Company");
const press = (): Promise<void> =>
  userEvent.setup().click(screen.getByRole("button", { name: /Agree|Sending/ }));
const fill = async (): Promise<void> => {
  const user = userEvent.setup();
  await user.type(company(), "Acme");
  await user.selectOptions(screen.getByLabelText("Use"), "Other");
  await user.click(screen.getByLabelText("Agree"));
};
/** What is seen in the form. */
const seen = (): object => Object.fromEntries(new FormData(company().form ?? undefined));

describe("an action that is a function", () => {
  it.each(levels)(
    "takes what is seen, and loses nothing where it refuses, on %s",
    async (level) => {
      const sent: object[] = [];
      render(<Host level={level} take={async (form) => sent.push(Object.fromEntries(form))} />);
      await fill();
      const typed = seen();
      expect(typed).toMatchObject({ f0: "Acme", f1: "Other", f2: "on" });
      await press();
      await screen.findByRole("group", { name: "One answer needs your attention" });
      expect(
        document.getElementById(company().getAttribute("aria-describedby") ?? ""),
      ).toHaveProperty("textContent", " Taken.");
      expect(sent).toEqual([typed]);
      expect(seen()).toEqual(typed);
      await userEvent.setup().type(company(), " Ltd");
      await press();
      await waitFor(() => expect(sent).toHaveLength(2));
      expect(sent[1]).toMatchObject({ f0: "Acme Ltd", f1: "Other", f2: "on" });
      await waitFor(() => expect(document.activeElement?.className).toContain("sp-summary"));
      expect(seen()).toEqual(sent[1]);
    },
  );

  it("gets nothing that the form finds wrong itself", async () => {
    const take = vi.fn(async () => {});
    render(<Host level="GateForm" take={take} />);
    await userEvent.setup().type(company(), "Acme");
    await press();
    await screen.findByRole("group", { name: "2 answers need your attention" });
    expect(take).not.toHaveBeenCalled();
  });

  it("runs once, however often the button is pressed, and the form says that it is on its way", async () => {
    let finish = (): void => {};
    const take = vi.fn(
      () =>
        new Promise<void>((resolve) => {
          finish = resolve;
        }),
    );
    render(<Host level="GateForm" take={take} />);
    await fill();
    await press();
    await screen.findByRole("button", { name: "Sending your request…" });
    await press();
    await act(async () => finish());
    await screen.findByRole("button", { name: /Agree/ });
    expect(take).toHaveBeenCalledTimes(1);
  });

  it("leaves a reset that a visitor asks for as it is", async () => {
    render(<Host level="GateForm" take={async () => {}} />);
    await fill();
    act(() => company().form?.reset());
    expect(company().value).toBe("");
  });

  it("is a developer's error in React 18, and an address is none", () => {
    expect(() => checkAction(() => {}, "18.3.1")).toThrow(
      /React 18\.3\.1 posts forms to addresses/,
    );
    expect(checkAction("/ask", "18.3.1")).toBe("/ask");
  });
});

describe("an action that is an address", () => {
  it.each(levels)("is where the form goes on %s", (level) => {
    const Level = LEVELS[level] as (props: LevelProps) => ReactElement; // one of `levels`
    render(<Level action="/ask" />);
    expect(company().form?.getAttribute("action")).toBe("/ask");
    expect(company().form?.method).toBe("post");
  });
});
