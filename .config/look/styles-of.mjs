const COMMENT = /\/\*[\s\S]*?\*\//g;

/**
 * The variables of style sheets: the first value of each on `:root`, with the comment on its line or above
 * its group, and the value that is used in its place where nothing sets it. Those that a rule of ours sets on an element
 * are not a host's, unless something falls back where they are absent.
 */
export function variablesOf(files) {
  const variables = new Map();
  for (const { text } of files) {
    let group = "";
    // A comment on a line of its own is about the lines that follow.
    for (const [, heading, name, value, note] of rootBlocks(text).matchAll(
      /\n[^\S\n]*(?:\/\*\s*(.*?)\s*\*\/|(--sp-[\w-]+):\s*([^;]+);(?:[^\S\n]*\/\*\s*(.*?)\s*\*\/)?)/g,
    )) {
      if (heading !== undefined) group = heading;
      else if (!variables.has(name)) {
        variables.set(name, { value: tidy(value), note: note ?? group });
      }
    }
  }
  for (const { text } of files) {
    for (const { name, fallback } of fallbacks(text.replace(COMMENT, ""))) {
      if (!variables.has(name)) variables.set(name, { value: tidy(fallback), note: "" });
    }
  }
  return variables;
}

/** The values of `data-*` attributes that style sheets name, by attribute, with the classes beside. */
export function styledStates(files) {
  const states = new Map();
  for (const { text } of files) {
    for (const [compound] of text
      .replace(COMMENT, "")
      .matchAll(/[.\w\-()"'[\]=:]*\[data-[^\s,{>+~]*/g)) {
      const classes = [...compound.matchAll(/\.(sp-[\w-]+)/g)].map(([, name]) => name);
      for (const [, name, value] of compound.matchAll(
        /\[(data-[\w-]+)(?:=["']?([^"'\]]*)["']?)?\]/g,
      )) {
        const state = states.get(name) ?? { on: new Set(), values: new Set() };
        states.set(name, state);
        for (const one of classes) state.on.add(one);
        if (value !== undefined) state.values.add(value);
      }
    }
  }
  return states;
}

function rootBlocks(text) {
  return [...text.matchAll(/(?:^|[\s,}]):root[^{]*\{([^}]*)\}/g)]
    .map(([, body]) => body)
    .join("\n");
}

/** Each `var(--sp-…, fallback)`, whose fallback may hold brackets. */
function fallbacks(text) {
  return [...text.matchAll(/var\(\s*(--sp-[\w-]+)\s*,/g)].map((match) => {
    const from = match.index + match[0].length;
    let open = 1;
    let to = from;
    while (to < text.length && open > 0) {
      if (text[to] === "(") open += 1;
      if (text[to] === ")") open -= 1;
      to += 1;
    }
    return { name: match[1], fallback: text.slice(from, to - 1) };
  });
}

const tidy = (value) => value.replace(/\s+/g, " ").trim();
