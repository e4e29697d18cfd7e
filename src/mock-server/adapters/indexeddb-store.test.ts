import "fake-indexeddb/auto";
import { openIndexedDbStore } from "./indexeddb-store";
import { describeWorldStore } from "./store-suite.test-support";

let databases = 0;

describeWorldStore("the IndexedDB store", "everything", async () => {
  databases += 1;
  const name = `world ${databases}`;
  return { open: () => openIndexedDbStore(name), reopen: () => openIndexedDbStore(name) };
});
