import CssBaseline from "@mui/material/CssBaseline";
import unlayered from "@sallyport/form/styles.unlayered.css?inline";
import type { Meta, StoryObj } from "@storybook/react-vite";
import bootstrap from "bootstrap/dist/css/bootstrap.css?inline";
import preflight from "tailwindcss/preflight.css?inline";
import { HostPage, looksLikeItself } from "./host-page.tsx";

const meta = {
  title: "Hosts/Style sheets",
  component: HostPage,
  play: ({ canvasElement }) => looksLikeItself(canvasElement),
} satisfies Meta<typeof HostPage>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Tailwind keeps its reset in a layer, ours come after it: `@layer base, sp, utilities`. */
export const TailwindPreflight: Story = { args: { css: `@layer sp.reset{${preflight}}` } };

/** Tailwind 3 and other resets without a layer: the unlayered style sheet, after theirs. */
export const ResetWithoutLayer: Story = { args: { css: `${preflight}\n${unlayered}` } };

/** Bootstrap stands in no layer. */
export const Bootstrap: Story = { args: { css: `${bootstrap}\n${unlayered}` } };

export const MuiBaseline: Story = { args: { children: <CssBaseline /> } };
