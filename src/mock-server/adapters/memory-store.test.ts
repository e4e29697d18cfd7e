import { createMemoryStore } from "./memory-store";
import { describeWorldStore } from "./store-suite.test-support";

describeWorldStore("the memory store", "nothing", async () => ({
  open: async () => createMemoryStore(),
  reopen: async () => createMemoryStore(),
}));
