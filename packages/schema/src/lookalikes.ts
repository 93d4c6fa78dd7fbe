// The only entry that brings the table of UTS 39 along.
export { skeletonOf } from "./card/skeleton-of.ts";
