// The list of endpoints ends with a way to make a new one, without leaving the form and without losing what is in it.

import { NEW_DESTINATION_PATH, regionWebhookPath } from "@/lib/console-paths";
import { expectNoAxeViolations } from "./axe";
import { expect, test } from "./fixtures";
import { DestinationsScreen } from "./screens/destinations-screen";
import { WebhookScreen } from "./screens/webhook-screen";

const LAKE = {
  name: "Second lake",
  endpoint: "https://logs.example.com/two",
  authorization: "Bearer made-up",
};

test("a destination made from inside the webhook form comes back chosen", async ({ page, openWorld }) => {
  await openWorld("tour", { path: regionWebhookPath("in") });
  const webhook = new WebhookScreen(page);
  const form = new DestinationsScreen(page);
  await expect(webhook.endpoint).toHaveValue("Log lake");
  await webhook.enabled.check();
  await webhook.choose("New webhook destination…");
  const drawer = page.getByRole("dialog", { name: "New webhook destination" });
  await expect(drawer).toBeVisible();
  await expectNoAxeViolations(page);

  // What is bad stays, and is marked on its field.
  await form.fill({ ...LAKE, name: "Log lake" });
  await drawer.getByRole("button", { name: "Save and choose" }).click();
  await expect(form.name).toHaveAttribute("aria-invalid", "true");
  await expect(form.authorization).toHaveValue(LAKE.authorization);
  await form.name.fill(LAKE.name);
  await page.keyboard.press("Control+Enter");
  await expect(drawer).toBeHidden();
  await expect(page).toHaveURL(new RegExp(`${regionWebhookPath("in")}$`));
  await expect(webhook.endpoint).toHaveValue(LAKE.name);
  // Kept, and not saved by the other form.
  await expect(webhook.enabled).toBeChecked();
  await expect(webhook.badge).toContainText("recorded, not sent");

  await webhook.save.click();
  await expect(webhook.badge).toContainText("nothing sent since the change");
  await page.reload();
  await expect(webhook.endpoint).toHaveValue(LAKE.name);
});

test("closing with something typed asks, and forgets it", async ({ page, openWorld }) => {
  await openWorld("tour", { path: regionWebhookPath("in") });
  const webhook = new WebhookScreen(page);
  const form = new DestinationsScreen(page);
  await webhook.choose("New webhook destination…");
  const drawer = page.getByRole("dialog", { name: "New webhook destination" });
  await form.authorization.fill(LAKE.authorization);
  await page.keyboard.press("Escape");
  const question = page.getByRole("dialog", { name: "Close without saving?" });
  await question.getByRole("button", { name: "Keep editing" }).click();
  await expect(form.authorization).toHaveValue(LAKE.authorization);
  await page.keyboard.press("Escape");
  await question.getByRole("button", { name: "Discard and close" }).click();
  await expect(drawer).toBeHidden();
  await expect(webhook.endpoint).toBeFocused();
  await expect(webhook.endpoint).toHaveValue("Log lake");
  await webhook.choose("New webhook destination…");
  await expect(form.authorization).toHaveValue("");
});

test("an organisation without a destination makes its first one where it needs it", async ({
  page,
  openWorld,
}) => {
  await openWorld("fresh", { path: regionWebhookPath("us") });
  const webhook = new WebhookScreen(page);
  await page.getByRole("button", { name: "New Webhook" }).click();
  await new DestinationsScreen(page).fill(LAKE);
  await page.getByRole("button", { name: "Save and choose" }).click();
  await expect(webhook.endpoint).toHaveValue(LAKE.name);
  await webhook.enabled.check();
  await webhook.save.click();
  await expect(webhook.badge).toContainText("Active");
});

test("a portal's form has it too, and so has the one for all regions", async ({ page, openWorld }) => {
  await openWorld("tour");
  const webhook = new WebhookScreen(page);
  await webhook.openPortal("Partner APIs");
  await webhook.choose("New webhook destination…");
  await new DestinationsScreen(page).fill(LAKE);
  await page.getByRole("button", { name: "Save and choose" }).click();
  await expect(webhook.endpoint).toHaveValue(LAKE.name);
  await webhook.save.click();
  await expect(page.getByRole("status").filter({ hasText: `New events go to ${LAKE.name}` })).toBeVisible();
  expect(page.url()).not.toContain(NEW_DESTINATION_PATH);
});
