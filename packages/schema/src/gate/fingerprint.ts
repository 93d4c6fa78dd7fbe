import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { agreedExtras } from "./agreed-extras.ts";
import type { GateField, GateModel } from "./gate.types.ts";

/**
 * SHA-256, in hexadecimal, of a gate's canonical form: what exactly is agreed to. The canonical form
 * is JSON of arrays alone, so that no order of keys matters: a version, the five texts and flags, and
 * each field as `[name, type, required, description, options, extras…]` with null for what is absent.
 * Any word of the terms changes it; the order of keys and the white space of the YAML do not.
 */
export function gateFingerprint(gate: GateModel): string {
  const canonical = [
    1,
    gate.prompt,
    gate.heading,
    gate.description,
    gate.buttonContent,
    gate.euDisallowed,
    gate.fields.map(canonicalField),
  ];
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(canonical))));
}

function canonicalField(field: GateField): unknown[] {
  const { name, type, required, description = null } = field;
  return [name, type, required, description, ...Object.values(agreedExtras(field))];
}
