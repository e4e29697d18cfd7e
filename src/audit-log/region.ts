// The geographic regions in which Konnect keeps audit logs. Events never leave the region they were recorded in.

export const REGIONS = ["us", "eu", "au", "me", "in", "sg"] as const;

export type Region = (typeof REGIONS)[number];

/** The region that answers where a call to the global host needs exactly one. */
export const HOME_REGION: Region = "us";

export function isRegion(value: unknown): value is Region {
  const regions: readonly unknown[] = REGIONS;
  return regions.includes(value);
}
