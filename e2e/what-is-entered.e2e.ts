// What is entered: nothing typed is lost while a save is under way, and nothing is saved that its author could not see.

import { regionWebhookPath } from "@/lib/console-paths";
import { expectNoAxeViolations } from "./axe";
import { expect, SIEM, test } from "./fixtures";
import { KonnectApi } from "./konnect-api";
import { DestinationsScreen } from "./screens/destinations-screen";
import { WebhookScreen } from "./screens/webhook-screen";

/** Real time, for a person who goes on typing. */
const SLOW = { delay_ms: 1500 } as const;

test("a switch that is switched back while its save is under way stays so, and is still to be saved", async ({
  page,
  openWorld,
  sandbox,
}) => {
  await openWorld("tour", { path: regionWebhookPath("us") });
  const webhook = new WebhookScreen(page);
  await expect(webhook.enabled).toBeChecked();
  await sandbox.setApiFaults([{ method: "PATCH", path_prefix: "/v3/audit-log-webhook", ...SLOW }]);
  await webhook.enabled.uncheck();
  await webhook.save.click();
  await expect(page.getByRole("button", { name: "Saving" })).toBeVisible();
  await webhook.enabled.check();
  await expect(webhook.save).toBeVisible();
  await expect(webhook.badge).toContainText("recorded, not sent");
  await expect(webhook.enabled).toBeChecked();
  await page.getByRole("link", { name: "Portals" }).first().click();
  const question = page.getByRole("dialog", { name: "Leave without saving?" });
  await question.getByRole("button", { name: "Keep editing" }).click();
  await webhook.save.click();
  await expect(webhook.badge).not.toContainText("recorded, not sent");
  await page.getByRole("link", { name: "Portals" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Portals" })).toBeVisible();
});

test("what is typed while a destination is being made changes that one, and makes no second", async ({
  page,
  openWorld,
  sandbox,
}) => {
  await openWorld("fresh");
  const destinations = new DestinationsScreen(page);
  await destinations.open();
  await destinations.openForm();
  await destinations.fill(SIEM);
  await sandbox.setApiFaults([{ method: "POST", path_prefix: "/v3/audit-log-destinations", ...SLOW }]);
  await destinations.save.click();
  await expect(page.getByRole("button", { name: "Saving" })).toBeVisible();
  await destinations.name.fill("SIEM two");
  await destinations.authorization.fill("Bearer the-second");
  await expect(page.getByText("What you have changed since then is not saved yet.")).toBeVisible();
  await expect(destinations.name).toHaveValue("SIEM two");
  await expect(destinations.authorization).toHaveValue("Bearer the-second");
  await expectNoAxeViolations(page);
  await destinations.save.click();
  await expect(destinations.stored("SIEM two")).toBeVisible();
  await destinations.open();
  await expect(destinations.row("SIEM two")).toBeVisible();
  expect(await destinations.names()).toEqual(["SIEM two"]);
});

test("what is typed while a destination is being changed stays, and is saved on top of it", async ({
  page,
  openWorld,
  sandbox,
}) => {
  await openWorld("fresh");
  const destinations = new DestinationsScreen(page);
  await destinations.create(SIEM);
  await sandbox.setApiFaults([{ method: "PATCH", path_prefix: "/v3/audit-log-destinations", ...SLOW }]);
  await destinations.name.fill("SIEM two");
  await destinations.save.click();
  await expect(page.getByRole("button", { name: "Saving" })).toBeVisible();
  await destinations.endpoint.fill("https://siem.example.com/two");
  await expect(destinations.stored("SIEM two")).toBeVisible();
  await expect(destinations.endpoint).toHaveValue("https://siem.example.com/two");
  await destinations.save.click();
  const api = new KonnectApi(page);
  await expect
    .poll(async () => (await api.destination("SIEM two"))?.endpoint)
    .toBe("https://siem.example.com/two");
});

test("a drawer stays open for what was typed while it was saving", async ({ page, openWorld, sandbox }) => {
  await openWorld("tour", { path: regionWebhookPath("in") });
  const webhook = new WebhookScreen(page);
  const form = new DestinationsScreen(page);
  await webhook.choose("New webhook destination…");
  const drawer = page.getByRole("dialog", { name: "New webhook destination" });
  await form.fill({ ...SIEM, name: "Second lake" });
  await sandbox.setApiFaults([{ method: "POST", path_prefix: "/v3/audit-log-destinations", ...SLOW }]);
  await drawer.getByRole("button", { name: "Save and choose" }).click();
  await expect(drawer.getByRole("button", { name: "Saving" })).toBeVisible();
  await form.name.fill("Third lake");
  await expect(drawer.getByText("What you have changed since then is not saved yet.")).toBeVisible();
  await drawer.getByRole("button", { name: "Save and choose" }).click();
  await expect(drawer).toBeHidden();
  await expect(webhook.endpoint).toHaveValue("Third lake");
});

test("a token of Konnect that is saved at once is asked about first", async ({ page, openWorld }) => {
  await openWorld("fresh");
  const destinations = new DestinationsScreen(page);
  await destinations.open();
  await destinations.openForm();
  await destinations.fill({ ...SIEM, authorization: "bearer KPAT_made_up" });
  await page.keyboard.press("Enter");
  const question = page.getByRole("dialog", { name: "Look at this again before it is sent" });
  await expect(question).toContainText("Every batch would carry it to the collector");
  await expectNoAxeViolations(page);
  // Enter once more is no second step.
  await page.keyboard.press("Enter");
  await expect(question).toBeHidden();
  await expect(destinations.authorization).toHaveValue("bearer KPAT_made_up");
  await destinations.save.click();
  await question.getByRole("button", { name: "Send this token" }).click();
  await expect(destinations.stored(SIEM.name)).toBeVisible();
});

test("hidden characters are named and removed before they are saved out of sight", async ({
  page,
  openWorld,
  sandbox,
}) => {
  await openWorld("fresh");
  const destinations = new DestinationsScreen(page);
  await destinations.open();
  await destinations.openForm();
  await destinations.fill({ ...SIEM, name: "Second", authorization: "Bearer made\u200bup\u00a0" });
  await page.keyboard.press("Enter");
  const question = page.getByRole("dialog", { name: "Look at this again before it is sent" });
  await expect(question).toContainText("Character 12: zero-width character (U+200B)");
  await expect(question).toContainText("no-break space (U+00A0)");
  await expectNoAxeViolations(page);
  await question.getByRole("button", { name: "Remove hidden characters and send" }).click();
  await expect(destinations.stored("Second")).toBeVisible();
  const webhook = new WebhookScreen(page);
  await webhook.openRegion("US - North America");
  await webhook.switchOn("Second");
  await expect(webhook.badge).toContainText("Active");
  const receiver = await sandbox.receiverOf(SIEM.endpoint);
  await sandbox.advance({ ms: 5000 });
  const [request] = await sandbox.receivedRequests(receiver.id);
  expect(request?.headers["authorization"]).toBe("Bearer madeup");
});

test("a name that cannot be typed as it is stored can be confirmed as it is shown", async ({
  page,
  openWorld,
}) => {
  await openWorld("fresh");
  const destinations = new DestinationsScreen(page);
  await destinations.create({ ...SIEM, name: "SIEM  Cafe\u0301" });
  await destinations.delete.click();
  await destinations.typeName("SIEM Café");
  await destinations.confirmDelete.click();
  await expect(page.getByText("There is no destination yet")).toBeVisible();
});
