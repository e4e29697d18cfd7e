// Whether what the log has was sent: its delivery in a world, a gap that it lies in, or that nothing is proven.

import { LOGS_PATH } from "@/lib/console-paths";
import { expectNoAxeViolations } from "./axe";
import { expect, test } from "./fixtures";
import { LogsScreen } from "./screens/logs-screen";

const CALL = { principal_id: "11111111-1111-4111-8111-111111111111", client_ip: "203.0.113.9" };

test("an entry tells of its delivery, or of the gap that it lies in", async ({
  page,
  openWorld,
  sandbox,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openWorld("tour");
  const deleted = (trace_id: string) => ({
    type: "gateway_access" as const,
    ...CALL,
    trace_id,
    method: "DELETE",
    uri: `/v3/portals/${trace_id}`,
    query: "",
    status_code: 204,
  });
  await sandbox.addEvents({ region: "us", events: [deleted("901")] });
  await sandbox.addEvents({ region: "au", events: [deleted("902")] });
  await sandbox.advance({ ms: 60_000 });
  await page.goto(`${LOGS_PATH}?q=portals/90`);
  const logs = new LogsScreen(page);

  await logs.row("/v3/portals/901").click();
  await expect(page.getByRole("status").filter({ hasText: "Entry opened beside the list" })).toBeAttached();
  await expect(logs.sent).toContainText("Arrived");
  await expect(logs.sent).not.toContainText("gap");
  await expectNoAxeViolations(page);
  await logs.row("/v3/portals/902").click();
  await expect(logs.sent).toContainText("It lies in a gap, so as far as is known it has not arrived");
  await expect(logs.sent.getByRole("link", { name: /→ open \(/ })).toBeVisible();
  await logs.row("/v3/portals/901").click();
  await logs.sent.getByRole("link", { name: /^Delivery dlv_\d+$/ }).click();
  await expect(page.getByRole("dialog")).toContainText(/dlv_\d+/);
});
