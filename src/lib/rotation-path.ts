// Where the token of a destination is rotated. Apart from the other addresses, since no first visit needs it.

import { destinationPath } from "./console-paths";

export function rotationPath(destinationId: string): string {
  return `${destinationPath(destinationId)}/rotate-token`;
}
