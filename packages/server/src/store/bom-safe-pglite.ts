import { type ExecProtocolOptions, messages, PGlite, protocol } from "@electric-sql/pglite";
import { doubleBoms } from "./double-boms.ts";

/**
 * PGlite whose texts keep a leading U+FEFF. PGlite 0.5 decodes each value with `new TextDecoder("utf-8")`
 * (`string()` of its protocol's reader), which takes a byte order mark off. Each value that begins with
 * one is given to it with two.
 */
export class BomSafePglite extends PGlite {
  override async execProtocolStream(
    message: Uint8Array,
    { throwOnError = true, onNotice, ...options }: ExecProtocolOptions = {},
  ): Promise<messages.BackendMessage[]> {
    const data = await this.execProtocolRaw(message, options);
    const results: messages.BackendMessage[] = [];
    new protocol.Parser().parse(doubleBoms(data), (result) => results.push(result));
    for (const result of results) {
      if (throwOnError && result instanceof messages.DatabaseError) throw result;
      if (result instanceof messages.NoticeMessage) onNotice?.(result);
    }
    return results;
  }
}
