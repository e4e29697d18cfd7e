// What surrounds audit logs, asked through the server's front door.

import { expect, test } from "vitest";
import { assignedRoleListSchema } from "@/contract/identity/identity";
import { isUuid } from "@/lib/uuid";
import { expectShape } from "@/mock-server/testing/api.test-support";
import { startTestServer } from "@/mock-server/testing/mock-server.test-support";

test("a role on audit logs is on an entity with an id, as the published document has it", async () => {
  const server = await startTestServer();
  const ask = (path: string) => server.call("GET", path, undefined, { host: "global" });
  const { body: users } = await ask("/v3/users");
  const lists = await Promise.all(
    users.data.map(({ id }: { id: string }) => ask(`/v3/users/${id}/assigned-roles`)),
  );
  for (const { body } of lists) expectShape(assignedRoleListSchema, body);
  const roles = lists.flatMap(({ body }) => body.data);
  expect(roles.length).toBeGreaterThan(0);
  for (const { entity_id } of roles) expect(isUuid(entity_id), entity_id).toBe(true);
});
