// Other users: what they may not do is disabled with the reason, and what the API refuses is said.

import { DESTINATIONS_PATH, NEW_DESTINATION_PATH, regionWebhookPath } from "@/lib/console-paths";
import { rotationPath } from "@/lib/rotation-path";
import { expectNoAxeViolations } from "./axe";
import { expect, test } from "./fixtures";
import { KonnectApi } from "./konnect-api";
import { DestinationsScreen } from "./screens/destinations-screen";
import { UserScreen } from "./screens/user-screen";
import { WebhookScreen } from "./screens/webhook-screen";

const EVERYONE = [
  "Organization Admin",
  "Organization Admin, expired",
  "Organization Admin, locked",
  "Read only",
  "Audit Logs Admin, EU",
  "Portal Admin",
  "No role",
  "System account",
];

test("every user of the demo can be chosen, and is remembered for the tab", async ({ page, openWorld }) => {
  await openWorld("tour");
  const user = new UserScreen(page);
  await user.openMenu();
  await expect(user.entries).toHaveCount(EVERYONE.length);
  for (const label of EVERYONE) await expect(user.entry(label)).toBeVisible();
  await expect(user.entry("Organization Admin, expired")).toContainText("expired");
  await page.keyboard.press("Escape");
  await user.become("Portal Admin");
  await expect(user.button).toHaveAccessibleName("Demo user: Paula Pereira");
  await page.reload();
  await expect(user.button).toHaveAccessibleName("Demo user: Paula Pereira");
});

test("a user who may only read sees everything, and why nothing can be changed", async ({
  page,
  openWorld,
}) => {
  await openWorld("tour", { path: regionWebhookPath("us") });
  await new UserScreen(page).become("Read only");
  const webhook = new WebhookScreen(page);
  await expect(webhook.endpoint).toBeVisible();
  await expect(webhook.save).toHaveAttribute("aria-disabled", "true");
  await expect(webhook.save).toHaveAccessibleDescription(/Audit Logs Admin of US/);
  await webhook.save.focus();
  await expect(webhook.save).toBeFocused();
  await page.keyboard.press("Enter");
  await expectNoAxeViolations(page);

  const destinations = new DestinationsScreen(page);
  await page.goto(DESTINATIONS_PATH);
  const create = page.getByRole("link", { name: "New Webhook" });
  await expect(create).toHaveAttribute("aria-disabled", "true");
  await expect(create).toHaveAccessibleDescription(/Audit Logs Admin of all regions/);
  await create.focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`${DESTINATIONS_PATH}$`));
  // A deep link still opens the form, which can be read and not be sent.
  await page.goto(NEW_DESTINATION_PATH);
  await destinations.name.fill("mine");
  await expect(destinations.save).toHaveAttribute("aria-disabled", "true");

  const { id } = await new KonnectApi(page).destination("SIEM production");
  await page.goto(`${rotationPath(id)}?way=in-place`);
  const replace = page.getByRole("button", { name: "Replace the token everywhere" });
  await expect(replace).toHaveAttribute("aria-disabled", "true");
  await expect(replace).toHaveAccessibleDescription(/Audit Logs Admin of all regions/);
});

test("a user without any role is told which one it takes", async ({ page, openWorld }) => {
  await openWorld("tour", { path: DESTINATIONS_PATH });
  await expect(page.getByRole("table")).toBeVisible();
  await new UserScreen(page).become("No role");
  await expect(page.getByText("You do not have access to this")).toBeVisible();
  await expect(page.getByRole("main")).toContainText("Audit Logs Admin of all regions");
  // Nothing of what the admin could read.
  await expect(page.getByRole("table")).toHaveCount(0);
  await expectNoAxeViolations(page);
});

for (const [label, reason] of [
  ["Organization Admin, expired", "expired"],
  ["Organization Admin, locked", "locked"],
] as const) {
  test(`a token that is ${reason} is said to be, with the way out`, async ({ page, openWorld }) => {
    await openWorld("tour", { path: DESTINATIONS_PATH });
    const user = new UserScreen(page);
    await user.become(label);
    await expect(user.refused).toContainText("does not accept this access token");
    await expect(user.refused).toContainText(reason);
    await expect(user.button).toHaveAccessibleName("Demo user: not accepted");
    await expectNoAxeViolations(page);
    await user.refused.getByRole("button", { name: "Continue as Organization Admin" }).click();
    await expect(page.getByRole("table")).toBeVisible();
    await expect(user.refused).toBeHidden();
  });
}

test("a token that is locked in the middle of work loses nothing that was typed", async ({
  page,
  openWorld,
  sandbox,
}) => {
  await openWorld("fresh", { path: NEW_DESTINATION_PATH });
  const destinations = new DestinationsScreen(page);
  const user = new UserScreen(page);
  await destinations.fill({
    name: "SIEM",
    endpoint: "https://siem.example.com/in",
    authorization: "Bearer made-up",
  });
  await sandbox.setTokenState("kpat_org_admin", "locked");
  await destinations.save.click();
  await expect(user.refused).toContainText("locked");
  await user.refused.getByRole("button", { name: "Continue as Read only" }).waitFor();
  await user.become("System account");
  await expect(user.refused).toBeHidden();
  await expect(destinations.name).toHaveValue("SIEM");
  await destinations.save.click();
  await expect(destinations.stored("SIEM")).toBeVisible();
});
