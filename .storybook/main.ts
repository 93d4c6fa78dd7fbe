import type { StorybookConfig } from "@storybook/react-vite";
import type { Plugin } from "vite";

// The development server gives JSON as JavaScript, which a browser refuses where JSON was asked for in
// an import(). Installed packages are bundled before, and do not meet this; the workspace's are not.
const jsonImports: Plugin = {
  name: "json-imports",
  enforce: "pre",
  transform: {
    filter: { id: /load-country-names/ },
    handler: (code) => code.replaceAll(/,\s*\{\s*with:\s*\{\s*type:\s*"json"\s*\},?\s*\}/g, ""),
  },
};

const config: StorybookConfig = {
  stories: ["../stories/**/*.stories.tsx"],
  addons: ["@storybook/addon-docs", "@storybook/addon-a11y", "@storybook/addon-vitest"],
  framework: "@storybook/react-vite",
  // The tools live in this folder's own node_modules; the repository's root has none.
  viteFinal: (vite) => ({
    ...vite,
    root: import.meta.dirname,
    plugins: [...(vite.plugins ?? []), jsonImports],
  }),
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
};

export default config;
