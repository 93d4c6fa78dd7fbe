import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** Hexadecimal digits that stand for a text, always the same: ids of repos (24), of paths (40) and of bodies (64). */
export function stableId(text: string, digits: 24 | 40 | 64): string {
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, digits);
}
