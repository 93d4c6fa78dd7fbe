import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** Hexadecimal digits that stand for a text, always the same: ids of repos (24) and of paths (40). */
export function stableId(text: string, digits: 24 | 40): string {
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, digits);
}
