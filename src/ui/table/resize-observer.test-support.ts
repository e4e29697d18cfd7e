import { vi } from "vitest";

/** For tests of tables: jsdom lays nothing out, and has none. Given to `beforeAll`, it ends with the file. */
export function stubResizeObserver(): () => void {
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe() {}
      disconnect() {}
    },
  );
  return () => void vi.unstubAllGlobals();
}
