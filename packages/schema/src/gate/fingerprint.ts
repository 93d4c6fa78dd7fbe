import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
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
  const base = [field.name, field.type, field.required, field.description ?? null];
  switch (field.type) {
    case "text":
      return [...base, field.multiline ?? null, field.maxLength ?? null];
    case "date_picker":
      return [...base, field.min ?? null, field.max ?? null];
    case "country":
      return [...base, field.preferred ?? null];
    case "select":
      return [...base, field.options.map((o) => [o.label, o.value])];
    case "checkbox":
    case "ip_location":
      return base;
  }
}
