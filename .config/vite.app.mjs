// How the app is built: one script and one style sheet for its pages, one bundle for Node.

import { join } from "node:path";
import react from "@vitejs/plugin-react";

const shared = (app) => ({
  root: app,
  configFile: false,
  logLevel: "error",
  plugins: [react()],
});

export const clientConfig = (app) => ({
  ...shared(app),
  // Chunks find each other below any path of the public address.
  base: "./",
  build: {
    outDir: join(app, "dist/client"),
    emptyOutDir: true,
    manifest: true,
    target: "es2022",
    modulePreload: { polyfill: false },
    // Fonts, images and styles stay files: the pages' Content-Security-Policy knows no data: URL.
    assetsInlineLimit: 0,
    rollupOptions: { input: join(app, "src/client/main.tsx") },
  },
});

export const serverConfig = (app) => ({
  ...shared(app),
  // All but the database is bundled, so that dist starts at once; its WebAssembly stays where it is.
  ssr: { noExternal: true, external: ["@electric-sql/pglite"], target: "node" },
  build: {
    ssr: true,
    outDir: join(app, "dist"),
    emptyOutDir: false,
    target: "node20",
    minify: false,
    rollupOptions: {
      input: { main: join(app, "src/main.ts"), check: join(app, "src/check.ts") },
      output: { entryFileNames: "[name].js", chunkFileNames: "server/[name]-[hash].js" },
    },
  },
});
