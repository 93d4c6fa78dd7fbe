import { GateFormFields } from "@sallyport/form/react-hook-form";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { useForm } from "react-hook-form";
import { expect, fn, waitFor } from "storybook/test";
import { oneField } from "../fixtures/gates.ts";

const gate = oneField("text", {}, "Company");

interface OrderProps {
  readonly onOrder: (values: object) => void;
}

/** A form with a question of its own, and the gate's among its fields. */
function Order({ onOrder }: OrderProps) {
  const { control, register, handleSubmit } = useForm({ defaultValues: { email: "", gate: {} } });
  return (
    <form noValidate onSubmit={handleSubmit((values) => onOrder(values))}>
      <p>
        <label htmlFor="email">Email</label>
        <br />
        <input id="email" className="sp-control" type="email" {...register("email")} />
      </p>
      <GateFormFields gate={gate} control={control} name="gate" />
      <button type="submit" className="sp-button">
        Order
      </button>
    </form>
  );
}

const meta = {
  title: "Form/Fields in a form of yours",
  component: Order,
  args: { onOrder: fn() },
} satisfies Meta<typeof Order>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Default: Story = {};

export const CheckedWithTheForm: Story = {
  play: async ({ args, canvas, userEvent }) => {
    const order = canvas.getByRole("button", { name: "Order" });
    await userEvent.click(order);
    const company = await canvas.findByRole("textbox", { name: /Company/, description: /./ });
    await expect(args.onOrder).not.toHaveBeenCalled();
    await userEvent.type(company, "Acme");
    await userEvent.click(order);
    await waitFor(() =>
      expect(args.onOrder).toHaveBeenCalledWith({
        email: "",
        gate: expect.objectContaining({ f0: "Acme" }),
      }),
    );
  },
};
