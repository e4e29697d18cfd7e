// What a page has and Node has not: storage that lasts, and an address.

import { vi } from "vitest";

class MemoryStorage implements Pick<Storage, "getItem" | "setItem" | "removeItem" | "length"> {
  readonly #values = new Map<string, string>();

  get length(): number {
    return this.#values.size;
  }

  getItem(key: string): string | null {
    return this.#values.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    this.#values.set(key, value);
  }

  removeItem(key: string): void {
    this.#values.delete(key);
  }

  /** For looking at what was stored. */
  all(): Record<string, string> {
    return Object.fromEntries(this.#values);
  }
}

/** Storages and the address of a page of this origin, until `vi.unstubAllGlobals`. */
export function stubPage(origin: string): { localStorage: MemoryStorage; sessionStorage: MemoryStorage } {
  const storages = { localStorage: new MemoryStorage(), sessionStorage: new MemoryStorage() };
  vi.stubGlobal("localStorage", storages.localStorage);
  vi.stubGlobal("sessionStorage", storages.sessionStorage);
  vi.stubGlobal("location", { origin });
  return storages;
}
