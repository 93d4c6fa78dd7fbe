import type { HonoRequest } from "hono";
import { mediaType } from "../http/operation.ts";

const ENCODINGS = ["application/x-www-form-urlencoded", "multipart/form-data"];

/** Whether a browser has sent a form and shows what is answered: a script asks for no HTML. */
export function isBrowserForm(request: HonoRequest): boolean {
  const accept = request.header("accept") ?? "";
  return (
    request.method === "POST" &&
    /\btext\/html\b/i.test(accept) &&
    ENCODINGS.includes(encodingOf(request))
  );
}

/**
 * The texts of a posted form, in order, of the first `maxBytes` bytes of its body; nothing of what cannot
 * be read. The body may have been read before, or be longer than is accepted.
 */
export async function readForm(
  request: HonoRequest,
  maxBytes: number,
): Promise<readonly (readonly [name: string, value: string])[]> {
  try {
    const { bodyUsed, body } = request.raw;
    const type = request.header("content-type") ?? "";
    const source = bodyUsed
      ? request
      : new Response(await readUpTo(body, maxBytes), { headers: { "content-type": type } });
    const entries =
      encodingOf(request) === "multipart/form-data"
        ? [...(await source.formData())]
        : [...new URLSearchParams(await source.text())];
    return entries.filter((entry): entry is [string, string] => typeof entry[1] === "string");
  } catch {
    return [];
  }
}

function encodingOf(request: HonoRequest): string {
  return mediaType(request.header("content-type"));
}

async function readUpTo(
  body: ReadableStream<Uint8Array> | null,
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(maxBytes);
  let length = 0;
  const reader = body?.getReader();
  while (reader && length < maxBytes) {
    const { value, done } = await reader.read();
    if (done) break;
    const part = value.subarray(0, maxBytes - length);
    bytes.set(part, length);
    length += part.length;
  }
  await reader?.cancel();
  return bytes.slice(0, length);
}
