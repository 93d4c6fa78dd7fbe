// What has changed from one form to another: for the one who asks and for the one who is asked.
export { ChangeList } from "./changes/change-list.tsx";
export { changeWords } from "./changes/words/change-words.ts";
export { changeWordsAr } from "./changes/words/change-words-ar.ts";
export { changeWordsDe } from "./changes/words/change-words-de.ts";
export { changeWordsJa } from "./changes/words/change-words-ja.ts";
export type { ChangeListProps, ShownChange } from "./changes/change-list.tsx";
export type { ChangeWords } from "./changes/words/change-words.ts";
