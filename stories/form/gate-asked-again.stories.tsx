import { Gate } from "@sallyport/form";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, within } from "storybook/test";
import { askedAgain } from "../fixtures/terms.ts";

const meta = {
  title: "Form/Gate asked again",
  component: Gate,
} satisfies Meta<typeof Gate>;

export default meta;
type Story = StoryObj<typeof meta>;

const args = { adapter: askedAgain().requester };

export const Default: Story = {
  args,
  play: async ({ canvasElement }) => {
    const changes = await within(canvasElement).findByRole("region", {
      name: "What has changed since you agreed on January 5, 2026",
    });
    await expect(changes).toHaveTextContent("New question: Specific date");
  },
};

/** The gate as it was cannot be had: the form stands without what has changed. */
export const WithoutTheEarlierTerms: Story = {
  args: { adapter: askedAgain({ earlierGates: [] }).requester },
};

/** A word before a change stays whole where there is little room. */
export const InLongWords: Story = {
  args: { ...args, messages: { changes: { after: "Maintenant" } } },
  globals: { viewport: { value: "mobile1", isRotated: false } },
  play: async ({ canvasElement }) => {
    for (const word of await within(canvasElement).findAllByText("Maintenant")) {
      const range = document.createRange();
      range.selectNodeContents(word);
      await expect(range.getClientRects()).toHaveLength(1);
    }
  },
};

export const InGerman: Story = { args, globals: { locale: "de" } };

export const InArabicAndDark: Story = {
  args,
  globals: { locale: "ar", scheme: "dark" },
};
