import type { Repo } from "@sallyport/access";
import type { GatedFolder } from "../folder/gated-folder.ts";
import type { GatedPlace } from "../folder/gated-place.ts";

/** One repo of a site: where its card and files lie. */
export interface SiteRepo {
  readonly repo: Repo;
  readonly place: GatedPlace;
  /** Absent where a single card is gated. */
  readonly folder: GatedFolder | undefined;
  /** The card's path as its owner would write it. */
  readonly cardPath: string;
}
