import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** A stable hexadecimal id of a text, for repos (24 digits), paths (40) and bodies (64). */
export function stableId(text: string, digits: 24 | 40 | 64): string {
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, digits);
}
