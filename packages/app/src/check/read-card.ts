import { open, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";

const MOST_BYTES = 16_777_216;

/** A card that could not be read: what happened, why, and what to do. */
export class UnreadableCard extends Error {}

/** A card's text with where it is; for a folder its README.md. Throws `UnreadableCard`. */
export async function readCard(
  name: string,
  path: string,
): Promise<{ path: string; text: string }> {
  try {
    const isFolder = (await stat(path)).isDirectory();
    const card = isFolder ? join(path, "README.md") : path;
    const file = await open(card);
    try {
      const { size } = await file.stat();
      if (size > MOST_BYTES) throw new UnreadableCard(tooLarge(name));
      return { path: card, text: decode(await file.readFile(), name) };
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof UnreadableCard) throw error;
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    throw new UnreadableCard(
      code === "ENOENT"
        ? `${name} does not exist, or is a folder without a README.md. Check the path.`
        : `${name} can't be read (${String(code ?? error)}). Check its type and permissions.`,
    );
  }
}

/** A card's text from a stream, such as standard input. Throws `UnreadableCard`. */
export async function readCardFrom(stream: Readable, name: string): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > MOST_BYTES) throw new UnreadableCard(tooLarge(name));
    chunks.push(bytes);
  }
  return decode(Buffer.concat(chunks), name);
}

function decode(bytes: Buffer, name: string): string {
  // A picture or an archive; the diagnostics report a card in another encoding.
  const sample = bytes.subarray(0, 8_192);
  const controls = sample.filter((byte) => byte < 9 || (byte > 13 && byte < 32)).length;
  const isUtf16 = /^(?:fffe|feff)/.test(sample.subarray(0, 2).toString("hex"));
  if (!isUtf16 && controls > sample.length / 20) {
    throw new UnreadableCard(`${name} is not a text file. Name a README.md or a YAML file.`);
  }
  // The byte order mark stays: fixes count from it.
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}

function tooLarge(name: string): string {
  return `${name} is larger than 16 MB, too large for a card. Name a README.md or a YAML file.`;
}
