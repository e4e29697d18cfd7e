// The probes of this browser: in its storage, by organisation and API address, or by the demo's world. The watch API has
// no room for them, so others do not see them, whether a watcher runs or not.

import { useQuery } from "@tanstack/react-query";
import { useMemo, useSyncExternalStore } from "react";
import { capabilities } from "@/api/session/capabilities";
import { liveSession } from "@/api/session/session";
import { watchQueries } from "@/api/watch/watch-queries";
import { deploymentName } from "@/lib/deployment-name";
import { safeStorage } from "@/lib/safe-storage";
import { type Probe, readProbes, withChanges, withoutProbe, withProbe } from "./probe";

const STORAGE_KEY = deploymentName("console-probes", import.meta.env.BASE_URL);
const remembered = safeStorage(() => localStorage);

interface Book {
  readonly probes: readonly Probe[];
  /** Whether it outlives the page. */
  readonly isKept: boolean;
}

const EMPTY: Book = { probes: [], isKept: true };
const books = new Map<string, Book>();
const listeners = new Set<() => void>();

export interface Probes extends Book {
  /** Whether it is known whose they are. */
  readonly isReady: boolean;
  readonly add: (probe: Probe) => void;
  /** Nothing where it is gone by now. */
  readonly update: (nonce: string, changes: Partial<Omit<Probe, "nonce">>) => void;
  readonly forget: (nonce: string) => void;
}

/** Newest first, of all places. What another tab does shows as well. */
export function useProbes(): Probes {
  const name = useBookName();
  const book = useSyncExternalStore(subscribe, () => (name === null ? EMPTY : bookOf(name)));
  const changes = useMemo(() => changesOf(name), [name]);
  return useMemo(() => ({ ...book, ...changes, isReady: name !== null }), [book, changes, name]);
}

/** The same functions for as long as it is the same book. */
function changesOf(name: string | null): Pick<Probes, "add" | "update" | "forget"> {
  const change = (changed: (probes: readonly Probe[]) => readonly Probe[]) => {
    if (name !== null) store(name, changed);
  };
  return {
    add: (probe) => change((probes) => withProbe(probes, probe)),
    update: (nonce, changes) => change((probes) => withChanges(probes, nonce, changes)),
    forget: (nonce) => change((probes) => withoutProbe(probes, nonce)),
  };
}

/** Null as long as it is not known. */
function useBookName(): string | null {
  const session = useSyncExternalStore(
    (listener) => liveSession.subscribe(listener),
    () => liveSession.get(),
  );
  const { hasSandbox } = capabilities();
  const { data: host } = useQuery({ ...watchQueries.host(), enabled: hasSandbox });
  if (!hasSandbox) {
    return session?.organizationId ? `${session.organizationId} ${session.apiBaseUrl}` : null;
  }
  // A world that was begun anew has another beginning; one that was saved and loaded has kept it.
  return host ? `demo ${host.since}` : null;
}

function keyOf(name: string): string {
  return `${STORAGE_KEY} ${name}`;
}

function bookOf(name: string): Book {
  const known = books.get(name);
  if (known) return known;
  const book: Book = { probes: readProbes(remembered.read(keyOf(name))), isKept: true };
  books.set(name, book);
  return book;
}

function store(name: string, change: (probes: readonly Probe[]) => readonly Probe[]): void {
  // Another tab may have written since this one has read.
  forgetKept();
  const text = JSON.stringify(change(bookOf(name).probes));
  remembered.write(keyOf(name), text);
  books.set(name, { probes: readProbes(text), isKept: remembered.read(keyOf(name)) === text });
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    addEventListener("storage", readAgain);
    // What other tabs wrote meanwhile was not heard.
    forgetKept();
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) removeEventListener("storage", readAgain);
  };
}

/** Another tab has written. */
function readAgain({ key }: StorageEvent): void {
  if (key !== null && !key.startsWith(STORAGE_KEY)) return;
  forgetKept();
  for (const listener of listeners) listener();
}

/** The storage has them; it does not have those that it could not take. */
function forgetKept(): void {
  for (const [name, { isKept }] of books) if (isKept) books.delete(name);
}
