/** How a token is rotated: where it is, or by a second destination that takes over. */
export type RotationWay = "in-place" | "second";

/** In the address, so that a page that is loaded again goes on where it was. */
export const WAY_PARAM = "way";
/** The second destination; `NEW_SUCCESSOR`: one is still to be made. */
export const SUCCESSOR_PARAM = "to";
export const NEW_SUCCESSOR = "new";

export function rotationWay(text: string | null): RotationWay | null {
  return text === "in-place" || text === "second" ? text : null;
}
