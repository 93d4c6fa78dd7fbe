// What has changed from one form to another: for the one who asks and for the one who is asked.
export { ChangeList } from "./change-list.tsx";
export { changeWords } from "./words/change-words.ts";
export { changeWordsAr } from "./words/change-words-ar.ts";
export { changeWordsDe } from "./words/change-words-de.ts";
export { changeWordsJa } from "./words/change-words-ja.ts";
export type { ChangeListProps, ShownChange } from "./change-list.tsx";
export type { ChangeWords } from "./words/change-words.ts";
