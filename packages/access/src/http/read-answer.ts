import { AccessError } from "../errors/access-error.ts";
import type { HttpAnswer } from "./connection.types.ts";

export function malformed(message: string, cause?: unknown): AccessError {
  return new AccessError({ code: "malformed", message }, { cause });
}

/**
 * A body as text, in its declared charset or UTF-8. Throws `malformed` past `maxBytes` and for an unknown
 * charset; rethrows the stream's errors.
 */
export async function readText(
  response: Response,
  maxBytes: number,
  onChunk: (chunk: Uint8Array) => void = () => {},
): Promise<string> {
  const tooLarge = (): AccessError => malformed("The server’s answer is too large.");
  if (Number(response.headers.get("content-length") ?? 0) > maxBytes) {
    await response.body?.cancel();
    throw tooLarge();
  }
  if (!response.body) return "";
  const reader = response.body.getReader();
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return decoderFor(response).decode(joined(chunks, bytes));
    bytes += value.byteLength;
    if (bytes > maxBytes) {
      await reader.cancel();
      throw tooLarge();
    }
    chunks.push(value);
    onChunk(value);
  }
}

/** A refusal says enough by its status: what it says in an unknown charset is read as well as it can be. */
function decoderFor({ headers, ok }: Response): TextDecoder {
  const type = headers.get("content-type") ?? "";
  const charset = /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(type)?.[1] ?? "utf-8";
  try {
    return new TextDecoder(charset);
  } catch {
    if (!ok) return new TextDecoder();
    throw malformed("The server’s answer is in an unknown charset.");
  }
}

// Decoding chunk by chunk costs twice as much as decoding the whole.
function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const [first] = chunks;
  if (first && chunks.length === 1) return first;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}

/** Whether an answer says that it is JSON. */
export function saysJson({ headers }: HttpAnswer): boolean {
  return /^application\/(?:[\w.+-]+\+)?json\b/i.test(headers.get("content-type") ?? "");
}

/** Whether an answer says that it is a page. */
export function saysHtml({ headers }: Pick<HttpAnswer, "headers">): boolean {
  return /^(?:text\/html|application\/xhtml\+xml)\b/i.test(headers.get("content-type") ?? "");
}

/** Whether there is nothing in an answer: a write that is answered so was done. */
export function isEmpty({ text }: HttpAnswer): boolean {
  return /^\s*(?:null\s*)?$/.test(text);
}

/** The body of a JSON response. Throws `malformed` for other types, such as a login page with status 200. */
export function readJson(answer: HttpAnswer): unknown {
  if (!saysJson(answer)) throw malformed("The server did not answer with JSON.");
  try {
    return JSON.parse(answer.text);
  } catch {
    // The parser's own message would quote the answer.
    throw malformed("The server’s answer is not valid JSON.");
  }
}
