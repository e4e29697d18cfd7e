// What people call a portal. Everything that names one to people says it this way.

import type { Portal } from "./portal";

/** What people call a portal: the name developers see, where it has one. */
export function portalTitle({
  display_name: displayName,
  name,
}: Pick<Portal, "display_name" | "name">): string {
  return displayName.trim() === "" ? name : displayName;
}
