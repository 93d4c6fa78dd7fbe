import type { AutofillName, GateField, GateModel } from "@sallyport/schema";
import { ownAutofillName } from "./own-autofill-name.ts";

const read = new WeakMap<GateModel, ReadonlyMap<string, AutofillName>>();

/**
 * What a browser may fill into the fields of a form, by field id, as `autocomplete` says it: what the
 * author says, or what a label plainly means. Each is filled in once: a second country is someone else's.
 */
export function autofillNames(gate: GateModel): ReadonlyMap<string, AutofillName> {
  let names = read.get(gate);
  if (!names) {
    names = readNames(gate);
    read.set(gate, names);
  }
  return names;
}

function readNames({ fields }: GateModel): ReadonlyMap<string, AutofillName> {
  const names = new Map<string, AutofillName>();
  const taken = new Set<string>(["off"]);
  const take = (field: GateField, name: AutofillName): void => {
    const kind = name === "country-name" ? "country" : name;
    if (taken.has(kind)) return;
    taken.add(kind);
    names.set(field.id, name);
  };
  const open: [GateField, AutofillName][] = [];
  for (const field of fields) {
    if ("autocomplete" in field && field.autocomplete) take(field, field.autocomplete);
    else {
      const name = ownAutofillName(field.name);
      // A list of countries holds nothing else.
      if (name && (field.type === "text" || (field.type === "country" && name === "country"))) {
        open.push([field, name]);
      }
    }
  }
  const asked = new Set(open.map(([, name]) => name));
  for (const [field, name] of open) {
    take(field, name === "name" ? partOfName(asked) : name);
  }
  return names;
}

/** What “Name” means: beside “Vorname” it is the family's, beside “Apellidos” the given one. */
function partOfName(asked: ReadonlySet<AutofillName>): AutofillName {
  if (asked.has("given-name")) return asked.has("family-name") ? "name" : "family-name";
  return asked.has("family-name") ? "given-name" : "name";
}
