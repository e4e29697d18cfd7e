// Since when a webhook has sent with its present destination, as far as this browser has seen it. No call says it of a
// Dev Portal's webhook, so the last attempt before a move is kept here: with it, a page that is loaded again still tells
// a proof from an older success.

import * as z from "zod/mini";
import { safeStorage } from "@/lib/safe-storage";
import type { Since } from "./proof";

const STORAGE_KEY = "console-token-moves";
/** The oldest goes first. */
const MAX_NOTES = 200;

const notesSchema = z.array(
  z.object({
    /** As `userKey` gives it. */
    place: z.string(),
    destinationId: z.string(),
    /** The last attempt before; null: there was none. */
    at: z.nullable(z.number()),
    what: z.enum(["change", "first_look"]),
  }),
);

export type MoveNote = Since & { readonly place: string; readonly destinationId: string };

export interface MoveNotes {
  /** The same list until one is kept. */
  readonly all: () => readonly MoveNote[];
  /** In place of an older one about the same webhook. */
  readonly keep: (note: MoveNote) => void;
  /** Told whenever one is kept. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** Read from the browser's storage when they are first asked for; where that is switched off, they last as long as the page. */
export function createMoveNotes(): MoveNotes {
  const stored = safeStorage(() => localStorage);
  const listeners = new Set<() => void>();
  let notes: readonly MoveNote[] | null = null;
  const all = () => (notes ??= parseNotes(stored.read(STORAGE_KEY)));
  return {
    all,
    keep: (note) => {
      notes = [...all().filter(({ place }) => place !== note.place), note].slice(-MAX_NOTES);
      stored.write(STORAGE_KEY, JSON.stringify(notes));
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export const moveNotes = createMoveNotes();

function parseNotes(text: string | null): readonly MoveNote[] {
  try {
    const parsed = notesSchema.safeParse(JSON.parse(text ?? "[]"));
    return parsed.success ? parsed.data : [];
  } catch {
    return [];
  }
}
