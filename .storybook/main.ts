import type { StorybookConfig } from "@storybook/react-vite";

const config: StorybookConfig = {
  stories: ["../stories/**/*.stories.tsx"],
  addons: ["@storybook/addon-docs", "@storybook/addon-a11y", "@storybook/addon-vitest"],
  framework: "@storybook/react-vite",
  // The tools live in this folder's own node_modules; the repository's root has none.
  viteFinal: (vite) => ({ ...vite, root: import.meta.dirname }),
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
};

export default config;
