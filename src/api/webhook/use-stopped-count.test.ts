import { expect, it } from "vitest";
import { createQueryClient } from "@/api/query/query-client";
import { orgWebhookQueries } from "./org-webhook-queries";
import { portalWebhookQueries } from "./portal-webhook-queries";
import { countStopped } from "./use-stopped-count";

const STOPPED = { webhook_enabled: true, webhook_status: "inactive" };

it("counts regions and portals that have stopped, as far as they were read", () => {
  const client = createQueryClient();
  expect(countStopped(client)).toBe(0);
  client.setQueryData(orgWebhookQueries.status("us").queryKey, STOPPED);
  client.setQueryData(orgWebhookQueries.status("eu").queryKey, { ...STOPPED, webhook_status: "active" });
  // Switched off is no alarm.
  client.setQueryData(orgWebhookQueries.status("au").queryKey, { ...STOPPED, webhook_enabled: false });
  client.setQueryData(portalWebhookQueries.status("p1").queryKey, STOPPED);
  client.setQueryData(orgWebhookQueries.detail("in").queryKey, { enabled: true });
  expect(countStopped(client)).toBe(2);
});
