// The tests of the IndexedDB store, with the browser's own IndexedDB in place of the fake one.

import "@/mock-server/adapters/indexeddb-store.test";

export { runTests } from "./vitest";
