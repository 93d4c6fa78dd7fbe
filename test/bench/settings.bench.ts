import { entrySize } from "./entry-size.ts";
import { styleSize } from "./style-size.ts";

const REACT = ["react", "react-dom", "react-dom/client", "react/jsx-runtime"];
const SETTINGS = "packages/settings/src";

/** What the settings weigh: script above React with all that it imports, and style sheets with ui's. */
export async function run(): Promise<void> {
  const rows: readonly (readonly [what: string, kilobytes: number, most: string])[] = [
    ["script above React", await entrySize(`${SETTINGS}/index.ts`, REACT), "20"],
    ["`/post`, for the host's server", await entrySize(`${SETTINGS}/post.ts`, REACT), ""],
    ["`styles.css`", await styleSize(`${SETTINGS}/styles.css`), "4"],
    ["`styles.unlayered.css`", await styleSize(`${SETTINGS}/styles.unlayered.css`), "4"],
  ];
  console.log("| settings, gzipped | kB | at most |\n| --- | --: | --: |");
  for (const [what, kilobytes, most] of rows) {
    console.log(`| ${what} | ${kilobytes.toFixed(1)} | ${most} |`);
  }
}
