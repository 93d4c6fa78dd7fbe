import type * as Schema from "@sallyport/schema";
import { parseGate } from "@sallyport/schema";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import type { GateFormProps, SubmitOutcome } from "../internal/gate-form.types.ts";
import { GateForm } from "./gate-form.tsx";

const { readings } = vi.hoisted(() => ({ readings: vi.fn() }));
vi.mock("@sallyport/schema", async (load) => {
  const schema = await load<typeof Schema>();
  return {
    ...schema,
    readAnswers: (...args: Parameters<typeof schema.readAnswers>) => {
      readings();
      return schema.readAnswers(...args);
    },
  };
});

const { gate } = parseGate({ extra_gated_fields: { Company: "text" } });
const issue = { code: "taken", fieldId: "f0", name: "Company", message: "Taken." } as const;
const press = (): Promise<void> => userEvent.setup().click(screen.getByRole("button"));
const open = async (props: Partial<GateFormProps>): Promise<void> => {
  render(<GateForm gate={gate} controls="native" {...props} />);
  await userEvent.setup().click(screen.getByLabelText("Company"));
  // The checks are loaded by now, so each press reads the answers synchronously.
  await import("../state/form-engine.ts");
  readings.mockClear();
};

describe("answers are checked once for each press", () => {
  it("where they are right", async () => {
    const onSubmit = vi.fn((): SubmitOutcome => ({ ok: true }));
    await open({ onSubmit, defaultValues: { f0: "Acme" } });
    await press();
    await screen.findByText("Your answers were sent.");
    expect(onSubmit).toHaveBeenCalledTimes(1);
    expect(readings).toHaveBeenCalledTimes(1);
  });

  it.each<[string, Partial<GateFormProps>]>([
    ["a function", { onSubmit: () => ({ ok: true }) }],
    ["the browser", { action: "/ask" }],
  ])("where they are wrong and %s would send them", async (_, props) => {
    await open(props);
    await press();
    await screen.findByRole("link", { name: "Company" });
    expect(readings).toHaveBeenCalledTimes(1);
  });
});

describe("what `onSubmit` returns", () => {
  const open = (outcome: unknown): void => {
    const onSubmit = async (): Promise<SubmitOutcome> => outcome as SubmitOutcome; // JavaScript may return anything
    render(
      <GateForm gate={gate} controls="native" defaultValues={{ f0: "Acme" }} onSubmit={onSubmit} />,
    );
  };
  const summary = (): Promise<HTMLElement> =>
    screen.findByRole("group", { name: /not sent|One answer/ });

  it("is shown: issues beside their fields, a failure above them, and nothing is lost", async () => {
    open({ ok: false, issues: [issue], failure: "The list is full." });
    await press();
    expect((await summary()).textContent).toContain("The list is full.");
    await waitFor(() =>
      expect(screen.getByLabelText("Company").getAttribute("aria-invalid")).toBe("true"),
    );
    expect(screen.getByLabelText("Company")).toHaveProperty("value", "Acme");
    expect(screen.queryByText("Your answers were sent.")).toBeNull();
  });

  it("says at least that something went wrong where it gives no reason", async () => {
    open({ ok: false });
    await press();
    expect((await summary()).textContent).toContain("Something went wrong");
  });

  it.each([[undefined], [null], [false], [[]], [[issue]], ["sent"], [{ status: "pending" }]])(
    "is never taken as sent when it is %j, and the console says what to return",
    async (outcome) => {
      const said = vi.mocked(console.error);
      open(outcome);
      await press();
      expect((await summary()).textContent).toContain("Something went wrong");
      expect(screen.queryByText("Your answers were sent.")).toBeNull();
      expect(String(said.mock.lastCall?.[0])).toMatch(/`onSubmit` did not return.*\{ ok: true \}/);
      said.mockClear();
    },
  );
});
