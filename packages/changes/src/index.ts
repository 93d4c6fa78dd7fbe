// What has changed from one form to another: for the one who asks and for the one who is asked.
export { ChangeList } from "./change-list.tsx";
export { en as changesMessages } from "./messages/en.ts";
export type { ChangeListProps, ShownChange } from "./change-list.tsx";
export type { ChangesMessages, ChangesTranslation } from "./messages/messages.types.ts";
