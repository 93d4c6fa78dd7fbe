import type { CheckedCard } from "./checked-card.types.ts";

const LEVELS = { error: "error", warning: "warning", info: "notice" } as const;

/** What was found as commands of GitHub Actions, which annotate the lines of a pull request. */
export function formatGithub({ file, diagnostics }: CheckedCard): string[] {
  return diagnostics.map(({ code, severity, message, range }) => {
    const { start, end } = range ?? {};
    const at = {
      file,
      line: start?.line ?? 1,
      col: start?.column ?? 1,
      endLine: end?.line ?? 1,
      endColumn: end?.column ?? 1,
      title: code,
    };
    const properties = Object.entries(at).map(([key, value]) => `${key}=${property(`${value}`)}`);
    return `::${LEVELS[severity]} ${properties.join(",")}::${data(message)}`;
  });
}

function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
