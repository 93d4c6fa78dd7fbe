import { type AnswerIssue, type Answers, parseGate } from "@sallyport/schema";
import { act, fireEvent, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type ReactElement, useState } from "react";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import type { GateFormProps, SubmitOutcome } from "../internal/gate-form.types.ts";
import { GateForm } from "./gate-form.tsx";
import { GateFormBody } from "./gate-form-body.tsx";
import { GateFormFields } from "./gate-form-fields.tsx";
import { GateFormRoot } from "./gate-form-root.tsx";
import { GateFormSubmit } from "./gate-form-submit.tsx";

const { gate } = parseGate({ extra_gated_fields: { Company: "text", Country: "country" } });
const ANSWERS = { f0: "Acme", f1: "DE" };
const form = (props: Partial<GateFormProps> = {}): ReactElement => (
  <GateForm gate={gate} controls="native" {...props} />
);
const press = (): Promise<void> =>
  userEvent.setup().click(screen.getByRole("button", { name: /Agree/ }));
const reset = (): void =>
  act(() => (screen.getByLabelText("Company") as HTMLInputElement).form?.reset());
const summary = (name: RegExp): Promise<HTMLElement> => screen.findByRole("group", { name });
const focused = (element: HTMLElement): Promise<void> =>
  waitFor(() => expect(document.activeElement).toBe(element));
/** Checks are promises: what they find is there after a turn. */
const turn = (): Promise<void> => act(() => new Promise<void>((resolve) => setTimeout(resolve)));

describe("a form that was reset after a failed submission", () => {
  it("finds nothing wrong until it is sent again, and then takes focus again", async () => {
    render(form());
    await press();
    await focused(await summary(/2 answers/));
    reset();
    await turn();
    expect(document.querySelector("[aria-invalid]")).toBeNull();
    expect(screen.queryByRole("group", { name: /attention/ })).toBeNull();
    await press();
    await focused(await summary(/2 answers/));
  });
});

describe("a form that is sent again", () => {
  it("no longer says that it was sent, once that fails or it was reset", async () => {
    const sent = "Your answers were sent.";
    let fails = false;
    const onSubmit = async (): Promise<SubmitOutcome> => {
      if (fails) throw new Error("secret detail");
      return { ok: true };
    };
    render(form({ defaultValues: ANSWERS, onSubmit }));
    await press();
    await screen.findByText(sent);
    reset();
    expect(screen.queryByText(sent)).toBeNull();
    await press();
    await screen.findByText(sent);
    fails = true;
    await press();
    await summary(/not sent/);
    expect(screen.queryByText(sent)).toBeNull();
  });

  it("takes focus to why it was not sent each time, though that is the same", async () => {
    const onSubmit = async (): Promise<SubmitOutcome> => ({ ok: false });
    render(form({ defaultValues: ANSWERS, failure: "The server is away.", onSubmit }));
    await focused(await summary(/not sent/));
    await press();
    await focused(await summary(/not sent/));
    expect(screen.getByText("The server is away.")).toBeDefined();
  });
});

describe("what a server found wrong", () => {
  const issue = { code: "required", fieldId: "f0", name: "Company", message: "" } as const;
  const company = (): HTMLInputElement => screen.getByLabelText("Company");

  it("is mended by what is typed before the checks have come", async () => {
    render(form({ issues: [issue] }));
    fireEvent.focus(company());
    fireEvent.input(company(), { target: { value: "Acme" } });
    expect(company().getAttribute("aria-invalid")).toBe("true");
    await waitFor(() => expect(company().getAttribute("aria-invalid")).toBeNull());
  });

  it("is not mended by what was typed before it was found", async () => {
    const { rerender } = render(form());
    fireEvent.input(company(), { target: { value: "Acme" } });
    rerender(form({ issues: [issue] }));
    fireEvent.focus(company());
    await import("../state/form-engine.ts");
    await turn();
    expect(company().getAttribute("aria-invalid")).toBe("true");
  });
});

describe("issues of a host", () => {
  const issue = (code: AnswerIssue["code"], fieldId = "", name = ""): AnswerIssue => ({
    code,
    fieldId,
    name,
    message: "Ask in May.",
  });

  it.each([
    [issue("gate-changed"), /The form has changed/, "kept where"],
    [issue("unknown-field", "f9", "Phone"), /was not sent/, "Phone: This question is no longer"],
    [issue("required"), /was not sent/, "Ask in May."],
  ])("that belong to no field are told: %j", async (found, title, text) => {
    render(
      form({ defaultValues: ANSWERS, onSubmit: async () => ({ ok: false, issues: [found] }) }),
    );
    await press();
    const told = await summary(title);
    expect(told.textContent).toContain(text);
    await focused(told);
    reset();
    expect(screen.queryByRole("group", { name: title })).toBeNull();
  });

  it("that belong to no field are labeled as the language does it", async () => {
    const issues = [issue("unknown-field", "f9", "Phone")];
    const messages = { labeled: "{label}\u00a0: {value}" };
    render(
      form({ defaultValues: ANSWERS, messages, onSubmit: async () => ({ ok: false, issues }) }),
    );
    await press();
    expect((await summary(/was not sent/)).textContent).toContain("Phone\u00a0: This question");
  });

  it("are no news when they come in a new list, unless the answers were sent again", async () => {
    const page = (): ReactElement =>
      form({ issues: [issue("required", "f0")], onSubmit: () => ({ ok: true }) });
    const { rerender } = render(page());
    const company: HTMLInputElement = screen.getByLabelText("Company");
    const user = userEvent.setup();
    await user.type(company, "Acme");
    await waitFor(() => expect(company.getAttribute("aria-invalid")).toBeNull());
    rerender(page());
    await turn();
    expect(document.activeElement).toBe(company);
    expect(company.getAttribute("aria-invalid")).toBeNull();
    await user.selectOptions(screen.getByLabelText("Country"), "Japan");
    await press();
    await screen.findByText("Your answers were sent.");
    rerender(page());
    await focused(await summary(/One answer/));
  });
});

/** Whether the browser posts a form by itself, each time that it is submitted. */
function watchPosts(): readonly boolean[] {
  const posted: boolean[] = [];
  const watch = (event: Event): void => {
    posted.push(!event.defaultPrevented);
    event.preventDefault(); // there is no page to go to
  };
  window.addEventListener("submit", watch);
  onTestFinished(() => window.removeEventListener("submit", watch));
  return posted;
}
/** What checks the answers has come. */
const engineLoaded = async (): Promise<void> => {
  await import("../state/form-engine.ts");
  await turn();
};

describe("a form without anybody who takes its answers", () => {
  it("is checked, and then posts by itself to where its host says", async () => {
    const posted = watchPosts();
    render(form({ action: "/ask" }));
    await engineLoaded();
    await press();
    await summary(/2 answers/);
    expect(posted).toEqual([false]);
    fireEvent.change(screen.getByLabelText("Company"), { target: { value: "Acme" } });
    fireEvent.change(screen.getByLabelText("Country"), { target: { value: "DE" } });
    await press();
    expect(posted).toEqual([false, true]);
    await press();
    expect(posted).toEqual([false, true, false]); // a double submit posts once
    expect(screen.queryByText("Your answers were sent.")).toBeNull();
    expect(screen.queryByRole("group", { name: /attention/ })).toBeNull();
  });

  it("does not say that they were sent where there is nowhere to post to", async () => {
    const said = vi.mocked(console.error).mockImplementation(() => {});
    render(form({ defaultValues: ANSWERS }));
    await press();
    await summary(/not sent/);
    expect(screen.queryByText("Your answers were sent.")).toBeNull();
    expect(String(said.mock.lastCall?.[0])).toMatch(/neither `action` nor `onSubmit`/);
    said.mockClear();
  });
});

function BusyPage({
  onSubmit,
}: {
  readonly onSubmit: (answers: Answers) => SubmitOutcome;
}): ReactElement {
  const [busy, setBusy] = useState(false);
  const props = { gate, onSubmit, draftKey: "busy", disabled: busy, controls: "native" } as const;
  return (
    <GateFormRoot {...props}>
      <GateFormBody onSubmit={() => setBusy(true)}>
        <GateFormFields />
        <GateFormSubmit />
      </GateFormBody>
    </GateFormRoot>
  );
}

describe("a form that its host disables while it is sent", () => {
  it("sends what stood in it, and leaves the draft as it was", async () => {
    localStorage.setItem("sp-draft:busy", '{"gate":"","values":{"f0":"Acme","f1":"DE"}}');
    const send = vi.fn((_: Answers): SubmitOutcome => ({ ok: true }));
    const { unmount } = render(<BusyPage onSubmit={send} />);
    const company: HTMLInputElement = screen.getByLabelText("Company");
    await waitFor(() => expect(company.value).toBe("Acme"));
    fireEvent.input(company, { target: { value: "Acme Ltd" } });
    fireEvent.click(screen.getByRole("button", { name: /Agree/ }));
    expect(company.disabled).toBe(true);
    dispatchEvent(new Event("pagehide"));
    expect(localStorage.getItem("sp-draft:busy")).toContain("Acme");
    await waitFor(() => expect(send).toHaveBeenCalled());
    expect(send.mock.lastCall?.[0].toWire()).toEqual([
      ["Company", "Acme Ltd"],
      ["Country", "DE"],
    ]);
    unmount();
    localStorage.clear();
  });
});
