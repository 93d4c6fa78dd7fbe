import CssBaseline from "@mui/material/CssBaseline";
import { GateSettings } from "@sallyport/settings";
import unlayered from "@sallyport/settings/styles.unlayered.css?inline";
import type { Meta, StoryObj } from "@storybook/react-vite";
import bootstrap from "bootstrap/dist/css/bootstrap.css?inline";
import type { ReactNode } from "react";
import { expect, within } from "storybook/test";
import preflight from "tailwindcss/preflight.css?inline";
import { ALL_SET, settingsOf } from "../fixtures/settings-adapters.ts";

const adapter = settingsOf(ALL_SET);

/** The settings inside of a page that has styles of its own. */
function Host({ css, children }: { readonly css?: string; readonly children?: ReactNode }) {
  return (
    <>
      {css !== undefined && <style>{css}</style>}
      {children}
      <GateSettings adapter={adapter} initialData={ALL_SET} />
    </>
  );
}

const meta = {
  title: "Hosts/Settings",
  component: Host,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const style = (element: HTMLElement): CSSStyleDeclaration => getComputedStyle(element);
    const knob = style(canvas.getByRole("switch"));
    await expect([knob.width, knob.height, knob.borderTopLeftRadius]).toEqual([
      "36px",
      "20px",
      "10px",
    ]);
    await expect(knob.backgroundColor).not.toBe("rgba(0, 0, 0, 0)");
    const tick = style(canvas.getByRole("radio", { name: "Immediately" }));
    await expect([tick.width, tick.height, tick.marginTop]).toEqual(["18px", "18px", "2px"]);
    await expect(style(canvas.getByRole("textbox")).borderTopWidth).toBe("1px");
    const heading = style(canvas.getByRole("heading", { level: 2 }));
    await expect([heading.fontSize, heading.marginBottom]).toEqual(["17px", "0px"]);
    const legend = style(canvas.getByText("New requests"));
    await expect([legend.fontSize, legend.fontWeight, legend.marginBottom]).toEqual([
      "14px",
      "550",
      "0px",
    ]);
  },
} satisfies Meta<typeof Host>;

export default meta;
type Story = StoryObj<typeof meta>;

export const TailwindPreflight: Story = { args: { css: `@layer sp.reset{${preflight}}` } };
export const ResetWithoutLayer: Story = { args: { css: `${preflight}\n${unlayered}` } };
export const Bootstrap: Story = { args: { css: `${bootstrap}\n${unlayered}` } };
export const MuiBaseline: Story = { args: { children: <CssBaseline /> } };
