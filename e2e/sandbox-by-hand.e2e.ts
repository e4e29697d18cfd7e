// The demo steered by hand: no call to the sandbox API but those that its pages make.

import { expect, SIEM, test } from "./fixtures";
import { DestinationsScreen } from "./screens/destinations-screen";
import { SandboxScreen } from "./screens/sandbox-screen";
import { WebhookScreen } from "./screens/webhook-screen";

test("a visitor lets a collector fail, watches the webhook stop, and finds what arrived", async ({
  page,
  openWorld,
}) => {
  await openWorld("fresh");
  const webhook = new WebhookScreen(page);
  const sandbox = new SandboxScreen(page);
  await new DestinationsScreen(page).create(SIEM);
  await sandbox.openReceiver("SIEM collector");
  await sandbox.answerWith(500);
  await webhook.openRegion("US - North America");
  await webhook.switchOn("SIEM");
  await expect(webhook.badge).toContainText("Active");
  await sandbox.turnClock("+ 1 min");

  await webhook.openRegion("US - North America");
  await expect(webhook.badge).toContainText("Inactive");
  await sandbox.openReceiver("SIEM collector");
  await expect(sandbox.requests.getByText("500")).toHaveCount(5);
  // The header that arrived is masked until its button is pressed.
  await expect(page.getByText(SIEM.authorization)).toHaveCount(0);
});

test("a visitor makes a developer sign in, and the portal's delivery verifies", async ({
  page,
  openWorld,
}) => {
  await openWorld("fresh");
  const webhook = new WebhookScreen(page);
  const sandbox = new SandboxScreen(page);
  await new DestinationsScreen(page).create({ ...SIEM, logFormat: "JSON" });
  await webhook.openPortal("Partner APIs");
  await webhook.switchOn("SIEM");
  await expect(webhook.badge).toContainText("Active");
  await sandbox.signIn("Partner APIs", "Success");
  await sandbox.turnClock("+ 10 sec");
  await webhook.openPortal("Partner APIs");
  await webhook.openTab("Deliveries");
  await webhook.deliveriesThat("Delivered").click();
  const drawer = page.getByRole("dialog");
  await expect(drawer).toContainText("Signature verified");
  await expect(drawer).toContainText("Dev-Portal");
});
