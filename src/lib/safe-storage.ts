// Storage of a browser that may be switched off: then nothing is remembered, and nothing breaks.

/** What `localStorage` and `sessionStorage` have in common with each other and with a test's. */
interface TextStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

export interface SafeStorage {
  /** Null when nothing is stored, or nothing can be. */
  read(key: string): string | null;
  /** Lasts as long as the page where nothing can be stored. */
  write(key: string, value: string): void;
  remove(key: string): void;
}

/** @param storage asked for each time, because naming it is what throws where it is switched off */
export function safeStorage(storage: () => TextStorage): SafeStorage {
  function attempt<T>(work: (from: TextStorage) => T): T | null {
    try {
      return work(storage());
    } catch {
      return null;
    }
  }
  return {
    read: (key) => attempt((from) => from.getItem(key)),
    write: (key, value) => void attempt((to) => to.setItem(key, value)),
    remove: (key) => void attempt((from) => from.removeItem(key)),
  };
}
