import * as z from "zod/mini";
import type { Destination } from "@/contract/webhook/destination";

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

const deletedSchema = z.object({ id: z.string(), name: z.string() });
const stateSchema = z.object({ deleted: deletedSchema });

/** What is still to be said of a destination once it is deleted: no more, since its endpoint may itself be a secret. */
export type DeletedDestination = Readonly<z.infer<typeof deletedSchema>>;

/** What goes with the address once the old destination is deleted: no call tells of it any more. */
export function withDeleted({ id, name }: Destination): { readonly deleted: DeletedDestination } {
  return { deleted: { id, name } };
}

/** Null where this page has not deleted it. */
export function deletedOf(state: unknown, destinationId: string): DeletedDestination | null {
  const parsed = stateSchema.safeParse(state);
  return parsed.success && parsed.data.deleted.id === destinationId ? parsed.data.deleted : null;
}
