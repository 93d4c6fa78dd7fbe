import { type ExecProtocolOptions, messages, PGlite, protocol } from "@electric-sql/pglite";
import { doubleBoms } from "./double-boms.ts";

/**
 * PGlite whose texts keep a leading U+FEFF. PGlite 0.5 decodes each value with `new TextDecoder("utf-8")`
 * (`string()` of its protocol's reader), which takes a byte order mark off. Each value that begins with
 * one is given to it with two.
 */
export class BomSafePglite extends PGlite {
  readonly #parser = new protocol.Parser();

  override async execProtocolStream(
    message: Uint8Array,
    { throwOnError = true, onNotice, ...options }: ExecProtocolOptions = {},
  ): Promise<messages.BackendMessage[]> {
    // Not `execProtocolRaw`, which also parses what it gives, and keeps that for good.
    const chunks: Uint8Array[] = [];
    const onRawData = (chunk: Uint8Array): void => void chunks.push(chunk.slice());
    await this.execProtocolRawStream(message, { ...options, onRawData });
    const results: messages.BackendMessage[] = [];
    this.#parser.parse(doubleBoms(concat(chunks)), (result) => results.push(result));
    for (const result of results) {
      if (throwOnError && result instanceof messages.DatabaseError) throw result;
      if (result instanceof messages.NoticeMessage) onNotice?.(result);
    }
    return results;
  }
}

function concat(chunks: readonly Uint8Array[]): Uint8Array {
  const [first] = chunks;
  if (first && chunks.length === 1) return first;
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
