import { Composer, type Document, Parser } from "yaml";
import { CARD_LIMITS } from "./limits.ts";

/**
 * Parse metadata. What begins with more errors than anyone fixes at a time is not read to its end: the
 * document is then that of its first lines.
 */
export function parseYaml(text: string): Document.Parsed {
  return withoutStackTraces(() => {
    const { size, errors } = CARD_LIMITS.trial;
    if (text.length > 4 * size) {
      // A cut through metadata that is right makes a few errors, never so many.
      const beginning = parse(text.slice(0, text.lastIndexOf("\n", size) + 1));
      if (beginning.errors.length > errors) return beginning;
    }
    return parse(text);
  });
}

/** The first document of a text. By the parts of `parseDocument`, which brings words and lines along that are not ours. */
function parse(text: string): Document.Parsed {
  const composer = new Composer({ prettyErrors: false, logLevel: "silent", uniqueKeys: false });
  const [document] = composer.compose(new Parser().parse(text), true, text.length);
  return document as Document.Parsed; // asked for above, even of an empty text
}

/** Each error of the parser would hold a stack trace, which costs more than all else. */
function withoutStackTraces<T>(run: () => T): T {
  const limit: unknown = Reflect.get(Error, "stackTraceLimit"); // V8 only
  Reflect.set(Error, "stackTraceLimit", 0);
  try {
    return run();
  } finally {
    Reflect.set(Error, "stackTraceLimit", limit);
  }
}
