import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** A token in its parts: `hf_sp_`, an id that may be shown, and the secret. */
export interface TokenText {
  readonly id: string;
  readonly text: string;
}

const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const ID_DIGITS = 8;
const SECRET_DIGITS = 43; // 256 bits

/**
 * A new token: letters and digits alone, so that a double click takes it whole. `@huggingface/hub` sends
 * no token that does not begin with `hf_`.
 */
export function newToken(): TokenText {
  const id = randomDigits(ID_DIGITS);
  return { id, text: `hf_sp_${id}${randomDigits(SECRET_DIGITS)}` };
}

/** The id in a token of ours, or undefined where a text has not its shape. The first tokens have no `hf_`. */
export function tokenIdOf(text: string): string | undefined {
  return /^(?:hf_)?sp_([0-9A-Za-z]{8})[0-9A-Za-z]{43}$/.exec(text)?.[1];
}

/** Whether a text has the shape of our tokens. */
export function isTokenText(text: string): boolean {
  return tokenIdOf(text) !== undefined;
}

/** A token as it is kept. One round is enough: no one guesses 256 random bits. */
export function hashOfToken(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

function randomDigits(count: number): string {
  let digits = "";
  while (digits.length < count) {
    for (const byte of crypto.getRandomValues(new Uint8Array(count))) {
      // Four whole rounds of 62 digits; a byte above would make the first digits likelier.
      if (byte < 248 && digits.length < count) digits += DIGITS[byte % 62];
    }
  }
  return digits;
}
