// The tests of what is kept in IndexedDB, with the browser's own IndexedDB in place of the fake one.

import "@/browser-watch/history-database.test";
import "@/mock-server/adapters/indexeddb-store.test";

export { runTests } from "./vitest";
