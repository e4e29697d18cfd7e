// In tests and in development every answer of success is held against its schema: what the contract does not allow is a
// bug that shows at once.

import { expect, test } from "vitest";
import { createMemoryStore } from "@/mock-server/adapters/memory-store";
import { startTestServer } from "./mock-server.test-support";
import { createDestination } from "./webhook.test-support";

test.each([
  [
    "destinations",
    "/v3/audit-log-destinations",
    /GET \/audit-log-destinations answered what its schema refuses/,
  ],
  [
    "receivers",
    "/__sandbox/receivers",
    /GET \/__sandbox\/receivers answered 200 and what its schema refuses/,
  ],
])("a name in %s that is no text makes the call fail", async (table, path, message) => {
  const store = createMemoryStore();
  await createDestination(await startTestServer({ store }));
  const record = (await store.loadRecords()).find((each) => each.table === table)!; // there is one by now
  await store.commit([{ type: "put", ...record, value: { ...(record.value as object), name: 7 } }]);
  const { call } = await startTestServer({ store });
  await expect(call("GET", path)).rejects.toThrow(message);
});
