import * as z from "zod/mini";
import { type Destination, destinationSchema } from "@/contract/webhook/destination";

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

const stateSchema = z.object({ deleted: destinationSchema });

/** What goes with the address once the old destination is deleted: no call tells of it any more. */
export function withDeleted(destination: Destination): z.infer<typeof stateSchema> {
  return { deleted: destination };
}

/** Null where this page has deleted none. */
export function deletedOf(state: unknown): Destination | null {
  const parsed = stateSchema.safeParse(state);
  return parsed.success ? parsed.data.deleted : null;
}
