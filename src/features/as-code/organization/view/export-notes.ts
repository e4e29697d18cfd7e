import type { PlainMessageKey } from "@/i18n/message-key";
import type { OrganizationSetUp } from "@/features/as-code/organization/organization";
import type { Notation } from "@/features/as-code/organization/read/text-reading";

/** What a user should know before running a file of the export, most important first. */
export function exportNotes(
  { destinations, regions, portals }: OrganizationSetUp,
  notation: Notation,
  fileCount: number,
): readonly PlainMessageKey[] {
  const hasEndpoints = destinations.length > 0 || regions.some(({ target }) => target.kind === "own");
  const endpoints = hasEndpoints ? (["setUpExport.note.endpoints"] as const) : [];
  switch (notation) {
    case "terraform":
      return [
        ...(regions.length > 0
          ? (["setUpExport.note.firstApply", "setUpExport.note.ownSettings"] as const)
          : []),
        ...(destinations.length > 0 ? (["setUpExport.note.secrets"] as const) : []),
        ...endpoints,
      ];
    case "kongctl":
      return fileCount === 0
        ? []
        : [
            "setUpExport.note.kongctlDestinations",
            ...(fileCount > 1 ? (["setUpExport.note.kongctlRegions"] as const) : []),
          ];
    case "curl":
      return [
        "setUpExport.note.curlToken",
        ...(destinations.length > 0 ? (["setUpExport.note.curlOnce"] as const) : []),
        ...(portals.length > 0 ? (["setUpExport.note.curlPortals"] as const) : []),
        ...endpoints,
      ];
    default:
      return notation satisfies never;
  }
}
