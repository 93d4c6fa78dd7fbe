import type { AnswerTo, NameOf } from "../gate/define-gate.types.ts";
import type { GateModel } from "../gate/gate.types.ts";
import type { AnswerEntry, AnswerPairs, AnswerValue } from "./answer.types.ts";
import { isUnanswered } from "./validate-field.ts";

/** The wire's word for a ticked checkbox; an unticked one is absent. */
export const TICKED = "on";

/**
 * A visitor's answers to one gate, in card order. Never an object keyed by author text: a field may
 * be called `__proto__`.
 */
export class Answers<Gate extends GateModel = GateModel> {
  readonly #entries: readonly AnswerEntry[];

  /** Values are looked up by field id; no answer becomes undefined. Nothing is validated here. */
  constructor(gate: Gate, lookUp: (fieldId: string) => AnswerValue | undefined) {
    this.#entries = gate.fields.map((field) => {
      const value = field.type === "ip_location" ? undefined : lookUp(field.id);
      // A box is ticked or not; anything else may be unanswered.
      const unanswered = field.type === "checkbox" ? false : undefined;
      return {
        field,
        name: field.name,
        type: field.type,
        value: isUnanswered(value) ? unanswered : value,
      };
    });
  }

  /** The answer to the field with this label: a boolean for a checkbox, undefined if unanswered. */
  get<Name extends NameOf<Gate>>(name: Name): AnswerTo<Gate, Name> {
    const value: AnswerValue | undefined = this.#entries.find(
      (entry) => entry.name === name,
    )?.value;
    return value as AnswerTo<Gate, Name>; // each value was checked against its field's type
  }

  entries(): readonly AnswerEntry[] {
    return this.#entries;
  }

  /**
   * What travels and is stored: label and text, in card order, answered fields only. A server that
   * knows where the visitor is gives `location`, the answer to fields that ask for it.
   */
  toWire(location?: string): AnswerPairs {
    const pairs: (readonly [string, string])[] = [];
    for (const { name, type, value } of this.#entries) {
      if (type === "ip_location" && location !== undefined) pairs.push([name, location]);
      else if (value === true) pairs.push([name, TICKED]);
      else if (typeof value === "string") pairs.push([name, value]);
    }
    return pairs;
  }
}
