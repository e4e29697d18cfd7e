// A collector that redirects, and a webhook that moves on: what the console says follows what happened.

import { expect, SIEM, test } from "./fixtures";
import { SandboxScreen } from "./screens/sandbox-screen";

const MOVED = `${SIEM.endpoint}/moved`;

test("a batch that a redirect lost is nowhere called delivered, and the address to configure is named", async ({
  page,
  openWorld,
  sandbox: api,
  deliverRegion,
}) => {
  await openWorld("fresh");
  const webhook = await deliverRegion({
    region: "US - North America",
    behaviour: [{ respond: { status: 301, headers: { location: MOVED } } }, { respond: { status: 200 } }],
  });
  await api.advance({ ms: 2000 });

  await test.step("not on the Status page", async () => {
    await webhook.openTab("Status");
    await expect(webhook.badge).toContainText("nothing arrived");
    const panel = page.getByRole("region", { name: "Status", exact: true });
    const next = page.getByRole("region", { name: "What to do next" });
    await expect(panel).toContainText("turned the POST into a GET");
    await expect(panel).toContainText("did not arrive; they are not sent by themselves");
    await expect(next).toContainText(`configure the address it redirects to: ${MOVED}`);
    await expect(next.getByRole("button", { name: "Send now" })).toBeHidden();
  });

  await test.step("nor in the log of deliveries", async () => {
    const sandbox = new SandboxScreen(page);
    await sandbox.open("Deliveries");
    await expect(sandbox.newest).toContainText("Not arrived");
    await sandbox.newest.getByRole("button").press("Enter");
    await expect(sandbox.drawer).toContainText(`301 → GET ${MOVED}`);
    await expect(sandbox.drawer).toContainText(`configure the address it redirects to: ${MOVED}`);
    await expect(sandbox.drawer).toContainText(/records were signed and have not arrived/);
    await expect(sandbox.drawer).not.toContainText("Delivered");
  });
});

test("an address that asks for a day holds up no other, and is told as waiting", async ({
  page,
  openWorld,
  sandbox: api,
  deliverRegion,
}) => {
  await openWorld("fresh");
  const webhook = await deliverRegion({
    region: "US - North America",
    behaviour: [{ respond: { status: 429, headers: { "retry-after": "86400" } } }],
  });
  await api.advance({ ms: 2000 });
  await deliverRegion({
    region: "US - North America",
    destination: { ...SIEM, name: "Log lake", endpoint: "https://logs.example.com/in" },
  });
  // The badge was active before.
  await expect(page.getByText("Saved. New events go to Log lake.")).toBeVisible();
  await api.advance({ ms: 2000 });
  await webhook.openTab("Status");
  const panel = page.getByRole("region", { name: "Status", exact: true });
  await expect(panel).toContainText("The last batch arrived.");
  await expect(panel).toContainText(
    /still waits? for an address that this webhook has left \(siem\.example\.com\)/,
  );

  const sandbox = new SandboxScreen(page);
  await sandbox.open("Deliveries");
  await expect(sandbox.rows.filter({ hasText: "for an address the webhook has left" })).not.toHaveCount(0);
  await expect(sandbox.rows.filter({ hasText: "Delivered" })).not.toHaveCount(0);
});
