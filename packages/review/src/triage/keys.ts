/** What a key does while the list has focus. */
export type Command =
  | "next"
  | "previous"
  | "first"
  | "last"
  | "extendNext"
  | "extendPrevious"
  | "accept"
  | "reject"
  | "reopen"
  | "undo"
  | "select"
  | "search"
  | "keys";

/** What a single-key shortcut does. */
export type SingleKeyCommand = Exclude<Command, "first" | "last" | "extendNext" | "extendPrevious">;

/** A press, as far as it matters. */
export type Press = Pick<
  KeyboardEvent,
  "key" | "code" | "shiftKey" | "ctrlKey" | "metaKey" | "altKey" | "repeat"
>;

const MOVES: ReadonlyMap<string, Command> = new Map([
  ["ArrowDown", "next"],
  ["ArrowUp", "previous"],
  ["Home", "first"],
  ["End", "last"],
]);

/** Single-key shortcuts, in display order; all of them can be switched off. */
export const SINGLE_KEYS: ReadonlyMap<string, SingleKeyCommand> = new Map([
  ["j", "next"],
  ["k", "previous"],
  ["a", "accept"],
  ["r", "reject"],
  ["c", "reopen"],
  ["u", "undo"],
  ["x", "select"],
  ["/", "search"],
  ["?", "keys"],
]);

// A key held down moves on and on; it does not decide on row after row.
const REPEATED: ReadonlySet<Command> = new Set(["next", "previous"]);

/** The command of a key press, if it has one. `singleKeys` false leaves those that every grid has. */
export function commandOf(press: Press, singleKeys: boolean): Command | undefined {
  if (press.ctrlKey || press.metaKey || press.altKey) return undefined;
  if (press.shiftKey && press.key === "ArrowDown") return "extendNext";
  if (press.shiftKey && press.key === "ArrowUp") return "extendPrevious";
  const move = MOVES.get(press.key);
  if (move || !singleKeys) return move;
  const command = SINGLE_KEYS.get(letterOf(press));
  return command && press.repeat && !REPEATED.has(command) ? undefined : command;
}

/** The letter of a key; for a non-Latin layout, the Latin letter of the physical key. */
function letterOf({ key, code }: Press): string {
  const written = key.toLowerCase();
  if (written.length === 1 && written > "\u007f") {
    return /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? written;
  }
  return written;
}
