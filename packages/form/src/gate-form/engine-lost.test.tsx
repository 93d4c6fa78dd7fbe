import { parseGate } from "@sallyport/schema";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { GateForm } from "./gate-form.tsx";

// A page that is older than what its server holds, or whose network has gone.
vi.mock("../state/form-engine.ts", () => {
  throw new Error("The file is not there any more.");
});

const { gate } = parseGate({ extra_gated_fields: { Company: "text" } });
const press = (): Promise<void> =>
  userEvent.setup().click(screen.getByRole("button", { name: /Agree/ }));

it("a form whose checks cannot be loaded posts by itself, as without script", async () => {
  const post = vi.spyOn(HTMLFormElement.prototype, "submit").mockImplementation(() => {});
  const onSubmit = vi.fn(async () => ({ ok: true }) as const);
  render(<GateForm gate={gate} action="/ask" defaultValues={{ f0: "Acme" }} onSubmit={onSubmit} />);
  await press();
  await waitFor(() => expect(post).toHaveBeenCalledTimes(1));
  expect(onSubmit).not.toHaveBeenCalled();
});

it("a form that has nowhere to post to says that it was not sent, and loses nothing", async () => {
  render(<GateForm gate={gate} defaultValues={{ f0: "Acme" }} />);
  await press();
  await screen.findByRole("group", { name: "Your request was not sent" });
  expect((screen.getByLabelText("Company") as HTMLInputElement).value).toBe("Acme");
});
