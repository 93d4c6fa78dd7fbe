import type { GateField, GateModel } from "../gate/gate.types.ts";
import { cardKey, FIELD_KEYS, FIELD_TYPE_ROWS } from "../read/field-types.ts";
import { LIMITS } from "../read/known-keys.ts";
import { NO } from "../read/read-scalars.ts";
import type { Anchors } from "./anchors.ts";
import { keyName } from "./key-name.ts";
import { asksForCountry, asksForMailing, saysOptional } from "./label-advice.ts";
import type { CardYaml } from "./survey.ts";
import { adviseTerms } from "./terms-advice.ts";
import type { YamlNode, YamlPair } from "./yaml-nodes.ts";

/**
 * Report what a card says to no effect, and what hurts visitors. For what the reader of the gate has no
 * word for: it reads objects, too, which have no text to change. Labels look the same that have the same
 * skeleton.
 */
export function adviseGate(
  card: CardYaml,
  gate: GateModel,
  anchors: Anchors,
  skeletonOf: (label: string) => string,
): void {
  const resolved = (node: YamlNode | null): YamlNode | null | undefined =>
    node?.kind === "alias" ? anchors.targetOf(node) : node;
  const pairsOf = (node: YamlNode | null | undefined): readonly YamlPair[] =>
    node?.kind === "map" ? node.items : [];
  for (const { key, value } of pairsOf(card.document.root)) {
    const name = keyName(key);
    const range = card.rangeOf(...key.range);
    if (name === "gated" && isOn(resolved(value))) {
      card.findings.add("gated-in-card", { range, path: ["gated"], subject: "gated" });
    } else if (name === "extra_gated_eu_disallowed") {
      if (gate.euDisallowed === true && isAlone(gate))
        card.findings.add("eu-alone", { range, path: [name] });
      if (gate.euDisallowed === false) card.findings.add("eu-allowed", { range, path: [name] });
    } else if (name === "extra_gated_prompt" || name === "extra_gated_description") {
      const node = resolved(value);
      if (node?.kind === "scalar") adviseTerms(card, node, name);
    } else if (name === "extra_gated_fields") {
      const node = resolved(value);
      const pairs =
        node?.kind === "seq"
          ? node.items.flatMap((item) => pairsOf(resolved(item)))
          : pairsOf(node);
      adviseFields(pairs);
    }
  }

  function adviseFields(pairs: readonly YamlPair[]): void {
    const fields = new Map(gate.fields.map((field) => [field.name, field]));
    const skeletons = new Map<string, string>();
    for (const { key, value } of pairs.slice(0, LIMITS.fields)) {
      const field = fields.get(keyName(key) ?? "");
      if (!field) continue;
      adviseLabel(field, key, skeletons);
      for (const pair of pairsOf(resolved(value))) adviseKey(field, pair, resolved(value));
    }
  }

  function adviseLabel(field: GateField, key: YamlNode, skeletons: Map<string, string>): void {
    const { name, type, required } = field;
    const at = {
      range: card.rangeOf(...key.range),
      path: ["extra_gated_fields", name],
      subject: name,
    };
    const skeleton = skeletonOf(name.slice(0, LIMITS.nameLength));
    const other = skeletons.get(skeleton);
    if (other === undefined) skeletons.set(skeleton, name);
    else if (other !== name) card.findings.add("names-alike", { ...at, hint: other });
    if (type === "text" && asksForCountry(name)) card.findings.add("country-as-text", at);
    if (!required) return;
    if (saysOptional(name, type === "checkbox")) card.findings.add("optional-but-required", at);
    if (type === "checkbox" && asksForMailing(name)) card.findings.add("consent-required", at);
  }

  function adviseKey(field: GateField, pair: YamlPair, object: YamlNode | null | undefined): void {
    const key = keyName(pair.key) ?? "";
    const path = ["extra_gated_fields", field.name, key];
    const range = card.rangeOf(...pair.key.range);
    const extras = [
      "type",
      "required",
      "description",
      ...Object.keys(FIELD_TYPE_ROWS[field.type].extras),
    ];
    if (FIELD_KEYS.includes(key) && !extras.map(cardKey).includes(key)) {
      const type = pairsOf(object).find((other) => keyName(other.key) === "type")?.value;
      // Free text with a list of answers is meant to be a choice.
      const isChoice = key === "options" && field.type === "text" && type?.kind === "scalar";
      const edit = isChoice && { ...offsetsOf(type), text: "select" };
      const fix = edit ? { title: "Set the type to select", edits: [edit] } : undefined;
      const code = key === "options" ? "options-unused" : "key-unused";
      card.findings.add(code, { path, range, fix, subject: key, hint: field.type });
    } else if (key === "options" && pair.value?.kind === "seq") {
      pair.value.items.slice(0, LIMITS.options).forEach((item, index) => {
        adviseOption(item, [...path, index]);
      });
    }
  }

  function offsetsOf(node: YamlNode): { readonly start: number; readonly end: number } {
    const { start, end } = card.rangeOf(...node.range);
    return { start: start.offset, end: end.offset };
  }

  function adviseOption(item: YamlNode, path: readonly (string | number)[]): void {
    const pairs = pairsOf(item);
    const of = (name: string): YamlPair | undefined =>
      pairs.find(({ key }) => keyName(key) === name);
    const [label, value] = [of("label"), of("value")];
    if ((label === undefined) === (value === undefined)) return;
    const there = label ?? value;
    if (there?.value?.kind !== "scalar") return;
    const missing = label ? "value" : "label";
    const range = card.rangeOf(...there.key.range);
    const written = card.yaml.slice(...there.value.range);
    const { end } = offsetsOf(there.value);
    const isFlow = item.kind === "map" && item.isFlow;
    const before = isFlow ? ", " : `\n${" ".repeat(range.start.column - 1)}`;
    // What runs over several lines is not copied.
    const edits = [{ start: end, end, text: `${before}${missing}: ${written}` }];
    const fix = written.includes("\n") ? undefined : { title: `Add a ${missing}`, edits };
    const subject = there.value.source;
    card.findings.add("option-incomplete", { path, range, fix, subject, hint: missing });
  }
}

function isOn(value: YamlNode | null | undefined): boolean {
  return value?.kind === "scalar" && !NO.includes(value.source.toLowerCase());
}

/** Whether a gate says nothing but who may not come in. */
function isAlone({ fields, euDisallowed: _, ...texts }: GateModel): boolean {
  return fields.length === 0 && Object.values(texts).every((text) => text === null);
}
