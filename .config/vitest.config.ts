import { join } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";

const root = join(import.meta.dirname, "..");

// In a real browser on a busy machine. The last line of `npm test` names each test that needed it.
const SECOND_TRY = 1;

/** The stories, as tests in Chromium. Imported on demand: Storybook takes seconds to load. */
async function stories(): Promise<TestProjectInlineConfiguration> {
  const [{ storybookTest }, { playwright }, { BROWSER_ARGS, systemBrowser }] = await Promise.all([
    import("@storybook/addon-vitest/vitest-plugin"),
    import("@vitest/browser-playwright"),
    import("./find-browser.mjs"),
  ]);
  const executablePath = systemBrowser();
  const provider = playwright({
    launchOptions: {
      args: [...BROWSER_ARGS],
      ...(executablePath !== undefined && { executablePath }),
    },
  });
  return {
    root: join(root, ".storybook"),
    plugins: [storybookTest({ configDir: join(root, ".storybook") })],
    test: {
      name: "stories",
      browser: {
        enabled: true,
        headless: true,
        provider,
        instances: [{ browser: "chromium" }],
        connectTimeout: 180_000,
      },
      testTimeout: 60_000,
      retry: SECOND_TRY,
    },
  };
}

const asked = process.argv.flatMap((arg, at) =>
  arg === "--project" ? [process.argv[at + 1]] : [],
);

export default defineConfig({
  root,
  test: {
    // Two cores, and Chromium wants one.
    maxWorkers: 2,
    projects: [
      {
        root,
        test: {
          name: "unit",
          include: ["packages/*/src/**/*.test.ts", "packages/*/src/**/*.ssr.test.tsx"],
          exclude: ["**/node_modules/**", "**/dist/**", "**/*.browser.test.ts"],
          testTimeout: 60_000,
          // Opening an embedded database takes a second, and a busy machine takes its time.
          hookTimeout: 180_000,
        },
      },
      {
        root,
        plugins: [react()],
        test: {
          name: "components",
          environment: "jsdom",
          include: ["packages/*/src/**/*.test.tsx"],
          exclude: [
            "**/node_modules/**",
            "**/dist/**",
            "**/*.ssr.test.tsx",
            "**/*.browser.test.tsx",
          ],
          setupFiles: [join(import.meta.dirname, "component-setup.ts")],
          testTimeout: 20_000,
        },
      },
      {
        root,
        test: {
          name: "repository",
          include: ["test/*.test.ts"],
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
      {
        root,
        test: {
          name: "postgres",
          include: ["test/postgres/*.test.ts"],
          fileParallelism: false,
          testTimeout: 900_000,
          hookTimeout: 180_000,
        },
      },
      ...(asked.length === 0 || asked.includes("stories") ? [await stories()] : []),
      {
        root,
        test: {
          name: "e2e",
          include: ["test/e2e/**/*.test.ts"],
          globalSetup: join(root, "test/e2e/support/build-before.ts"),
          // A busy machine is slow, not wrong.
          expect: { poll: { timeout: 15_000 } },
          testTimeout: 60_000,
          hookTimeout: 180_000,
          retry: SECOND_TRY,
        },
      },
    ],
  },
});
