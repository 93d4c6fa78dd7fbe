import { parseSync, Visitor } from "vite";

/**
 * The slots that TypeScript sources declare as `const …_SLOTS = { … }`: the constant's name, and each
 * slot's class with the comment before it, if there is one.
 */
export function slotsOf(files) {
  return files.flatMap(({ path, text }) => {
    if (!text.includes("_SLOTS")) return [];
    const { program, comments } = parseSync(path, text);
    const found = [];
    new Visitor({
      VariableDeclarator({ id, init }) {
        const object = init?.type === "TSAsExpression" ? init.expression : init;
        if (!id.name?.endsWith("_SLOTS") || object?.type !== "ObjectExpression") return;
        let from = object.start;
        const slots = object.properties.map(({ key, value, start, end }) => {
          const before = comments.filter((comment) => comment.start > from && comment.end <= start);
          from = end;
          return { slot: key.name ?? key.value, class: value.value, note: wordsOf(before) };
        });
        found.push({ name: id.name, slots });
      },
    }).visit(program);
    return found;
  });
}

const wordsOf = (comments) =>
  comments
    .map(({ value }) => value.replace(/^\*|\n\s*\*/g, " "))
    .join(" ")
    .replace(/\s+/g, " ")
    .trim();
