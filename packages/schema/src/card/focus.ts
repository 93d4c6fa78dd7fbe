/**
 * The metadata with every top-level block but the gate's own blanked out. Lengths and line ends stay, so
 * offsets hold. For cards whose other metadata, such as `dataset_info`, is too much to parse.
 */
export function focusOnGate(yaml: string): string {
  let keep = false;
  return yaml
    .split("\n")
    .map((line) => {
      // A block goes on while lines are indented, empty, comments, or items of a list at its level.
      if (!/^(?:\s|#|- |-$|$)/.test(line)) keep = /^["']?extra[-_ ]?\w{0,2}ated/i.test(line);
      return keep ? line : " ".repeat(line.length);
    })
    .join("\n");
}
