// Finds a browser for the tests: one of the system, else Playwright's, else Debian's package.
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const NAMES = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "chrome.exe",
];
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
];

/** Flags that keep a test's browser to itself. As root Chromium has no sandbox to offer. */
export const BROWSER_ARGS = [
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Path of a system Chromium or Chrome, or undefined. `SALLYPORT_CHROMIUM` names one. */
export function systemBrowser() {
  const named = process.env.SALLYPORT_CHROMIUM;
  if (named) return named;
  const folders = (process.env.PATH ?? "").split(delimiter);
  const candidates = [
    ...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...PLACES,
  ];
  return candidates.find(isExecutable);
}

/** Path of a browser, fetched where there is none. Rejects with one sentence where none can be had. */
export async function findBrowser({ say = () => {} } = {}) {
  const found = systemBrowser();
  if (found) return found;
  say("No Chromium or Chrome was found; asking Playwright for one …");
  const playwright = await playwrightBrowser();
  if (playwright) return playwright;
  if (process.platform === "linux" && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    say("Playwright has none either; installing Debian's package chromium …");
    run("apt-get", ["update"]);
    run("apt-get", ["install", "-y", "chromium"]);
    const installed = systemBrowser();
    if (installed) return installed;
  }
  throw new Error(
    "The tests need a browser and none could be had: install Chromium or Chrome, or name one in SALLYPORT_CHROMIUM.",
  );
}

async function playwrightBrowser() {
  const { chromium } = await import("playwright");
  if (isExecutable(chromium.executablePath())) return chromium.executablePath();
  const cli = join(import.meta.dirname, "node_modules/playwright/cli.js");
  run(process.execPath, [cli, "install", "chromium"]);
  return isExecutable(chromium.executablePath()) ? chromium.executablePath() : undefined;
}

function run(command, args) {
  spawnSync(command, args, { stdio: ["ignore", "ignore", "ignore"], timeout: 240_000 });
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
