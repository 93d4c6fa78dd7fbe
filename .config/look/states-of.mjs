import { parseSync, Visitor } from "vite";

// Attributes that our own scripts read: no state that a host could style.
const MARKS = new Set(["data-own-escape"]);

/**
 * The `data-*` attributes that components set: on elements of which classes, with which values where
 * those are written out. `slots` are those of the package, to name the class of `slots("header")`.
 */
export function statesOf(files, slots) {
  const classOf = new Map(slots.map((slot) => [slot.slot, slot.class]));
  const states = new Map();
  for (const { path, text } of files) {
    if (!text.includes("data-")) continue;
    new Visitor({
      JSXOpeningElement({ attributes }) {
        const named = attributes.filter(({ type }) => type === "JSXAttribute");
        const className = named.find(({ name }) => name.name === "className");
        const classes = className ? classesIn(className.value, classOf) : [];
        for (const { name, value } of named) {
          if (!name.name.startsWith?.("data-") || MARKS.has(name.name)) continue;
          const state = states.get(name.name) ?? { on: new Set(), values: new Set() };
          states.set(name.name, state);
          for (const one of classes) state.on.add(one);
          for (const one of valuesOf(value)) state.values.add(one);
        }
      },
    }).visit(parseSync(path, text).program);
  }
  return states;
}

function classesIn(node, classOf) {
  const found = [];
  const add = (words) => found.push(...words.split(" ").filter((word) => word.startsWith("sp-")));
  visitParts(node, (part) => {
    if (part.type === "Literal" && typeof part.value === "string") {
      add(part.value);
      if (classOf.has(part.value)) add(classOf.get(part.value));
    }
    if (part.type === "MemberExpression" && part.object.name?.endsWith("_SLOTS")) {
      add(classOf.get(part.property.name) ?? "");
    }
  });
  return found;
}

// In place of values that are not written out where the attribute is set.
const OTHERS = "…";

/** What an attribute can be: the texts that its expression may end in. */
function valuesOf(node) {
  switch (node?.type) {
    case undefined:
      return [""];
    case "JSXExpressionContainer":
      return valuesOf(node.expression);
    case "Literal":
      return typeof node.value === "string" ? [node.value] : [];
    case "ConditionalExpression":
      return [...valuesOf(node.consequent), ...valuesOf(node.alternate)];
    case "LogicalExpression":
      // `x || undefined` is there or not.
      return node.operator === "??" ? [OTHERS] : valuesOf(node.right);
    default:
      return node.name === "undefined" ? [] : [OTHERS];
  }
}

function visitParts(node, see) {
  if (!node || typeof node !== "object") return;
  if (node.type) see(node);
  for (const part of Object.values(node)) {
    if (Array.isArray(part)) for (const one of part) visitParts(one, see);
    else if (part && typeof part === "object") visitParts(part, see);
  }
}
