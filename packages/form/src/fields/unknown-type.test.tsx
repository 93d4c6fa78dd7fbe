import { EMPTY_GATE, type GateModel } from "@sallyport/schema";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { GateForm } from "../gate-form/gate-form.tsx";

// A host without a compiler may hand in any type.
const gateOf = (type: string): GateModel =>
  ({ ...EMPTY_GATE, fields: [{ id: "f0", name: "Age", type, required: false }] }) as GateModel;

describe.each(["number", "constructor", "__proto__"])(
  "a question of the unknown type %j",
  (type) => {
    it("says so in place of a control, to read only as well", () => {
      const { rerender } = render(<GateForm gate={gateOf(type)} controls="native" action="/ask" />);
      const says = /can’t be shown here/;
      expect(screen.getByRole("alert").textContent).toMatch(says);
      expect(screen.queryByRole("textbox")).toBeNull();
      rerender(
        <GateForm gate={gateOf(type)} controls="native" readOnly defaultValues={{ f0: "7" }} />,
      );
      expect(screen.getByRole("alert").textContent).toMatch(says);
      expect(screen.queryByRole("textbox")).toBeNull();
    });

    it("lets nothing be sent", async () => {
      const onSubmit = vi.fn();
      render(<GateForm gate={gateOf(type)} controls="native" onSubmit={onSubmit} />);
      await userEvent.click(screen.getByRole("button", { name: /Agree/ }));
      expect(await screen.findByText("One answer needs your attention")).toBeDefined();
      expect(onSubmit).not.toHaveBeenCalled();
    });
  },
);
