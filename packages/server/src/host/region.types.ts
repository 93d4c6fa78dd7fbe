/** Where an address is, as far as a host's lookup knows. */
export interface Region {
  /** ISO 3166-1 alpha-2, such as `DE`. */
  readonly country: string;
  /** A part of the country, such as `Berlin`. */
  readonly region?: string;
}

/** Where an address is; null or undefined where that is not known. */
export type LookupRegion = (address: string) => Promise<Region | null | undefined>;

/** The places that a namespace blocks, as publisher gating does on the Hub. */
export interface BlockedPlaces {
  /**
   * `gated`: new requests from there are rejected. `all`: no file of the namespace is served there either,
   * also of repositories that are not gated, and to members.
   */
  readonly applyTo: "gated" | "all";
  /** Countries as ISO 3166-1 alpha-2, such as `KP`; regions with a hyphen, such as `UA-43`. At most 500. */
  readonly places: readonly string[];
}
