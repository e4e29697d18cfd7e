import { distinctNames, hclName } from "@/features/as-code/hcl-text";

/** Short enough for a reference of kongctl, which has 63 characters, with what may stand around it. */
const LONGEST = 40;

/** Of destinations, as every notation calls them: small letters, digits and `_`, no two alike. By id. */
export function destinationNames(
  destinations: readonly { readonly id: string; readonly name: string }[],
): ReadonlyMap<string, string> {
  const names = distinctNames(destinations.map(({ name }) => shortName(name, "destination")));
  return new Map(destinations.map(({ id }, index) => [id, names[index] ?? ""]));
}

export function portalNames(
  portals: readonly { readonly portalId: string; readonly title: string }[],
): ReadonlyMap<string, string> {
  const names = distinctNames(portals.map(({ title }) => shortName(title, "portal")));
  return new Map(portals.map(({ portalId }, index) => [portalId, names[index] ?? ""]));
}

function shortName(title: string, fallback: string): string {
  return hclName(title, fallback).slice(0, LONGEST).replace(/_+$/, "");
}
