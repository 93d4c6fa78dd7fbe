// The end-to-end tests start the app as users do, and open pages of hosts: both are built once for all.
import type { TestProject } from "vitest/node";
import { buildApp } from "../../../.config/build-app.mjs";
import { buildPages } from "./build-pages.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The folder of the built pages, with one folder for each version of React. */
    readonly hostPages: string;
  }
}

export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  await buildApp();
  const { folder, remove } = await buildPages();
  provide("hostPages", folder);
  return remove;
}
