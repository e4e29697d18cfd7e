// Since when a Dev Portal's webhook has sent with its present destination, as far as this browser has seen it. No call
// says it, so the last attempt that was known then is kept here: with it, a page that is loaded again still tells a proof
// from an older success. Whatever changes such a webhook drops its note.

import * as z from "zod/mini";
import { safeStorage } from "@/lib/safe-storage";
import { MOVE_NOTES_KEY } from "./move-notes-key";

/** The oldest goes first. */
const MAX_NOTES = 200;

const notesSchema = z.array(
  z.object({
    /** The portal's id. */
    place: z.string(),
    destinationId: z.string(),
    /** The last attempt before, in the API's time; null: there was none. */
    at: z.nullable(z.number()),
    /** `change`: this browser gave it the destination; `first_look`: it had it by then. */
    what: z.enum(["change", "first_look"]),
    /** By this browser's clock, in milliseconds since 1970. */
    keptAt: z.number(),
  }),
);

export type MoveNote = Readonly<z.infer<typeof notesSchema>[number]>;

export interface MoveNotes {
  /** The same list until it is changed, here or in another tab. */
  readonly all: () => readonly MoveNote[];
  /** In place of an older one about the same webhook. */
  readonly keep: (note: MoveNote) => void;
  readonly drop: (place: string) => void;
  /** Told of every change, also of another tab's. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** Kept in the browser's storage; where that is switched off, they last as long as the page. */
export function createMoveNotes(): MoveNotes {
  const stored = safeStorage(() => localStorage);
  const listeners = new Set<() => void>();
  let notes: readonly MoveNote[] | null = null;
  const all = () => (notes ??= parseNotes(stored.read(MOVE_NOTES_KEY)));
  const tell = () => {
    for (const listener of listeners) listener();
  };
  /** Another tab has written. */
  const readAgain = ({ key }: StorageEvent) => {
    if (key !== null && key !== MOVE_NOTES_KEY) return;
    notes = null;
    tell();
  };
  /** To what is stored now, which another tab may have changed. */
  const change = (of: (known: readonly MoveNote[]) => readonly MoveNote[]) => {
    const text = stored.read(MOVE_NOTES_KEY);
    notes = of(text === null ? all() : parseNotes(text));
    stored.write(MOVE_NOTES_KEY, JSON.stringify(notes));
    tell();
  };
  return {
    all,
    keep: (note) => change((known) => [...without(known, note.place), note].slice(-MAX_NOTES)),
    drop: (place) => {
      if (all().some((note) => note.place === place)) change((known) => without(known, place));
    },
    subscribe: (listener) => {
      if (listeners.size === 0) {
        // What was written while nobody listened has not been heard of.
        notes = stored.read(MOVE_NOTES_KEY) === null ? notes : null;
        addEventListener("storage", readAgain);
      }
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) removeEventListener("storage", readAgain);
      };
    },
  };
}

export const moveNotes = createMoveNotes();

/** The note of a webhook that was read later, and then had another destination, says nothing any more. */
export function isOutdated(
  note: MoveNote,
  read: { readonly destinationId: string | undefined; readonly readAt: number },
): boolean {
  return read.readAt > note.keptAt && read.destinationId !== note.destinationId;
}

function without(notes: readonly MoveNote[], place: string): readonly MoveNote[] {
  return notes.filter((note) => note.place !== place);
}

function parseNotes(text: string | null): readonly MoveNote[] {
  try {
    const parsed = notesSchema.safeParse(JSON.parse(text ?? "[]"));
    return parsed.success ? parsed.data : [];
  } catch {
    return [];
  }
}
