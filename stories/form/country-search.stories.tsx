import { GateForm } from "@sallyport/form";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, screen, userEvent, within } from "storybook/test";
import { oneField } from "../fixtures/gates.ts";

const meta = {
  title: "Form/Country search",
  component: GateForm,
  args: {
    gate: oneField("country", {}, "Country"),
    onSubmit: fn(async () => ({ ok: true }) as const),
    controls: "enhanced",
  },
} satisfies Meta<typeof GateForm>;

export default meta;
type Story = StoryObj<typeof meta>;

/** All countries, of which only those in view are in the page; End leads to the last one. */
export const Open: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const box = await canvas.findByPlaceholderText("Search for a country");
    await userEvent.click(box);
    const options = await screen.findAllByRole("option");
    await expect(options.length).toBeLessThan(40);
    await expect(options[0]).toHaveAttribute("aria-setsize", "249");
    await userEvent.keyboard("{ArrowUp}");
    const last = await screen.findByRole("option", { name: "Zimbabwe" });
    await expect(last).toHaveAttribute("aria-posinset", "249");
    await expect(box.getAttribute("aria-activedescendant")).toBe(last.id);
    const list = screen.getByRole("listbox").getBoundingClientRect();
    await expect(last.getBoundingClientRect().bottom).toBeLessThanOrEqual(list.bottom + 1);
  },
};

/** By name, English name, two and three letters, and without diacritics. */
export const Searched: Story = {
  play: async ({ canvasElement }) => {
    const box = await within(canvasElement).findByPlaceholderText("Search for a country");
    for (const [text, name] of [
      ["che", "Switzerland"],
      ["de", "Germany"],
      ["aland", "Åland Islands"],
    ] as const) {
      await userEvent.clear(box);
      await userEvent.type(box, text);
      await expect((await screen.findAllByRole("option"))[0]).toHaveTextContent(name);
    }
    await userEvent.keyboard("{Enter}");
    await expect(box).toHaveValue("Åland Islands");
  },
};
