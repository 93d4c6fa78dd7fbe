import type { RequestSort } from "@sallyport/access";

/** How rows are laid out where there is room: one below the other, or a column per question. */
export type Layout = "cards" | "table";

/** The layouts and orders that an owner can choose; the first is where one begins. */
export const LAYOUTS: readonly [Layout, Layout] = ["cards", "table"];
export const SORTS: readonly [RequestSort, RequestSort, RequestSort] = ["newest", "oldest", "name"];
