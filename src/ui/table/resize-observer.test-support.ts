import { vi } from "vitest";

/** For tests of tables: jsdom lays nothing out, and has none. */
export function stubResizeObserver(): void {
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe() {}
      disconnect() {}
    },
  );
}
