/** A fault as it may be logged. */
export interface LoggedFault {
  readonly name: string;
  /** The database's or the system's code, where there is one. */
  readonly code?: string;
  readonly message: string;
  readonly stack?: string;
}

/**
 * What may stand in a log of a fault: never a token, an answer or an address. Databases quote values
 * in their messages and hang parameters on their errors, parsers quote the text: quoted parts go, and
 * so does everything but name, code, message and the calls that led there.
 */
export function redactFault(error: unknown): LoggedFault {
  if (!(error instanceof Error))
    return { name: typeof error, message: "Something that is no error was thrown." };
  const code =
    "code" in error && /^[\w-]{1,40}$/.test(String(error.code)) ? String(error.code) : undefined;
  const calls = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return {
    name: error.name,
    ...(code !== undefined && { code }),
    message: redact(error.message),
    ...(calls.length > 0 && { stack: calls.join("\n") }),
  };
}

function redact(text: string): string {
  const [line = ""] = text.split("\n", 1);
  return (
    line
      .replace(/(?<!\w)(["'`“«])[\s\S]*?(?:["'`”»]|$)/g, "$1…$1")
      .replace(/\(.*=.*\)/g, "(…)")
      .replace(/[^\s@]+@[^\s@]+/g, "…@…")
      // Long words may be tokens. Our own ids, in hexadecimal, say nothing.
      .replace(/\b(?!(?:[0-9a-f]{24}|[0-9a-f]{40})\b)[\w-]*[0-9][\w-]{19,}\b|\bBearer\s+\S+/gi, "…")
      .slice(0, 300)
  );
}
