/** Where an address is, as far as a host's lookup knows. */
export interface Region {
  /** ISO 3166-1 alpha-2, such as `DE`. */
  readonly country: string;
  /** A part of the country, such as `Berlin`. */
  readonly region?: string;
}

/** Where an address is; null or undefined where that is not known. */
export type LookupRegion = (address: string) => Promise<Region | null | undefined>;
