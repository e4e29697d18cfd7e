// Destinations over their whole life: made, copied, changed, found among many, refused to go, gone.

import { DESTINATIONS_PATH, destinationPath } from "@/lib/console-paths";
import { expectNoAxeViolations } from "./axe";
import { expect, test } from "./fixtures";
import { KonnectApi } from "./konnect-api";
import { DestinationsScreen } from "./screens/destinations-screen";

const SECRET = "Bearer made-up-for-this-test";
const SIEM = { name: "SIEM", endpoint: "https://siem.example.com/in", authorization: SECRET };

test("a copy takes everything over but the secret, under a name of its own", async ({ page, openWorld }) => {
  await openWorld("tour");
  const destinations = new DestinationsScreen(page);
  await destinations.open();
  await destinations.row("Legacy syslog bridge").getByRole("link", { name: "Duplicate" }).click();

  await expect(destinations.name).toHaveValue("Legacy syslog bridge copy");
  await expect(destinations.endpoint).toHaveValue("https://bridge.example.net/konnect");
  await expect(destinations.authorization).toHaveValue("");
  await expect(page.getByRole("switch", { name: "Disable SSL Verification" })).toBeChecked();
  await expect(page.getByRole("note").filter({ hasText: "A copy of" })).toContainText("enter it again");
  await expectNoAxeViolations(page);

  await destinations.save.click();
  await expect(destinations.authorization).toBeFocused();
  await destinations.authorization.fill(SECRET);
  await destinations.authorization.press("Control+Enter");
  await expect(destinations.stored("Legacy syslog bridge copy")).toBeVisible();
  await destinations.open();
  await expect(destinations.row("Legacy syslog bridge copy")).toContainText("Not in use");

  await destinations.row("Legacy syslog bridge copy").getByRole("link", { name: "Duplicate" }).click();
  await expect(destinations.name).toHaveValue("Legacy syslog bridge copy 2");
});

test("a stored secret stays unless it is replaced, and is never shown", async ({
  page,
  openWorld,
  sandbox,
}) => {
  await openWorld("fresh");
  const destinations = new DestinationsScreen(page);
  const api = new KonnectApi(page);
  const { id } = await api.createDestination(SIEM);
  const portal = await api.portal("Partner APIs");
  await api.updatePortalWebhook(portal.id, { audit_log_destination_id: id, enabled: true });
  await page.goto(DESTINATIONS_PATH);
  await destinations.edit("SIEM");
  await expect(page.getByRole("link", { name: "Dev Portal Partner APIs", exact: true })).toBeVisible();
  await expect(page.getByRole("group", { name: "Authorization Header" })).toContainText("Saved");
  await destinations.replaceAuthorization.click();
  await expect(destinations.authorization).toBeFocused();
  await destinations.authorization.fill("Bearer another");
  await destinations.save.click();
  await expect(page.getByRole("status").filter({ hasText: "apply to the next batch" })).toBeVisible();
  // What was typed is stored and leaves the form, which stays.
  await expect(destinations.authorization).toBeHidden();
  await page.getByRole("link", { name: "Status of Dev Portal Partner APIs" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Audit Logs of Partner APIs");
  expect(await page.content()).not.toContain("Bearer another");

  await sandbox.logIn(portal.id, { outcome: "success", developer: "ada@example.com" });
  await sandbox.advance({ ms: 2000 });
  const receiver = (await sandbox.receivers()).find(({ url_prefix }) => SIEM.endpoint.startsWith(url_prefix));
  const [request] = await sandbox.receivedRequests(receiver?.id ?? "");
  expect(request?.headers["authorization"]).toBe("Bearer another");
});

test("who uses a destination is said before it is deleted, and the refusal leads there", async ({
  page,
  openWorld,
}) => {
  await openWorld("tour");
  const destinations = new DestinationsScreen(page);
  await destinations.open();
  await destinations.edit("SIEM production");
  await destinations.delete.click();
  const { dialog } = destinations;
  await expect(dialog.getByRole("listitem")).toHaveText(["US - North America", "Dev Portal Partner APIs"]);
  await expect(destinations.confirmDelete).toBeDisabled();
  await expectNoAxeViolations(page);

  await destinations.typeName("SIEM production");
  await destinations.confirmDelete.click();
  const refusal = dialog.getByRole("alert");
  await expect(refusal).toContainText("Konnect refused: the destination is in use");
  await refusal.getByRole("link", { name: "Dev Portal Partner APIs" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Audit Logs of Partner APIs");
});

test("an unused destination goes once its name is typed", async ({ page, openWorld }) => {
  await openWorld("fresh");
  await new KonnectApi(page).createDestination(SIEM);
  const destinations = new DestinationsScreen(page);
  await page.goto(DESTINATIONS_PATH);
  await destinations.edit("SIEM");
  await destinations.delete.click();
  await expect(destinations.dialog).toContainText("No region and no Dev Portal uses it.");
  await destinations.typeName("SIEM");
  await page.keyboard.press("Enter");
  await expect(page.getByText("There is no destination yet")).toBeVisible();
  await expect(page).toHaveURL(DESTINATIONS_PATH);
});

test("what another client saved meanwhile is shown beside one's own before anything is overwritten", async ({
  page,
  openWorld,
}) => {
  await openWorld("fresh");
  const api = new KonnectApi(page);
  const { id } = await api.createDestination(SIEM);
  const destinations = new DestinationsScreen(page);
  await page.goto(DESTINATIONS_PATH);
  await destinations.edit("SIEM");
  await destinations.name.fill("SIEM of the blue team");
  await api.updateDestination(id, { endpoint: "https://splunk.example.com/raw" });

  await destinations.save.click();
  const { dialog } = destinations;
  await expect(dialog).toContainText("This destination has changed in the meantime");
  await expect(dialog).toContainText("https://splunk.example.com/raw");
  await expect(dialog).toContainText("SIEM of the blue team");
  await expectNoAxeViolations(page);
  await dialog.getByRole("button", { name: "Keep editing" }).click();
  await expect(page.getByRole("alert")).toContainText("Not saved");
  await expect(destinations.name).toHaveValue("SIEM of the blue team");

  await destinations.save.click();
  await dialog.getByRole("button", { name: "Discard my changes and reload" }).click();
  await expect(destinations.endpoint).toHaveValue("https://splunk.example.com/raw");
  await expect(destinations.name).toHaveValue("SIEM");
  expect(await api.destination("SIEM")).toMatchObject({ endpoint: "https://splunk.example.com/raw" });
});

test("filter, order and page of many destinations are part of the address", async ({ page, openWorld }) => {
  test.slow();
  // Where nothing is read anew after each of them.
  await openWorld("fresh", { path: "/no-such-place" });
  const api = new KonnectApi(page);
  for (let number = 1; number <= 120; number += 1) {
    await api.createDestination({ ...SIEM, name: `SIEM ${number}` });
  }
  const destinations = new DestinationsScreen(page);
  await page.goto(DESTINATIONS_PATH);
  await expect(page.getByText("120 destinations")).toBeVisible();
  await expect(destinations.table.getByRole("rowheader")).toHaveCount(100);
  await destinations.next.click();
  await expect(destinations.table.getByRole("rowheader")).toHaveCount(20);
  await expect(page).toHaveURL(/page=2/);
  await page.goBack();
  await expect(destinations.table.getByRole("rowheader")).toHaveCount(100);

  await page.getByRole("columnheader", { name: "Name" }).getByRole("button").click();
  await expect(destinations.table.getByRole("rowheader").first()).toHaveText("SIEM 120");
  await destinations.filter.fill("siem 11");
  await expect(page.getByText("11 destinations")).toBeVisible();
  const names = await destinations.names();
  expect(names[0]).toBe("SIEM 119");

  await page.goto(page.url());
  await expect(destinations.filter).toHaveValue("siem 11");
  await expect.poll(() => destinations.names()).toEqual(names);

  await destinations.filter.fill("nothing like it");
  await page.getByRole("button", { name: "Clear filters" }).click();
  await expect(page.getByText("120 destinations")).toBeVisible();
  await expect(destinations.filter).toBeFocused();
});

test("users that could not be read are named, and asking again completes the answer", async ({
  page,
  openWorld,
  sandbox,
}) => {
  await openWorld("tour");
  await sandbox.setApiFaults([{ method: "GET", path_prefix: "/v3/portals", status: 403, times: 100 }]);
  await page.goto(DESTINATIONS_PATH);
  const destinations = new DestinationsScreen(page);
  const notice = page.getByRole("note");
  await expect(notice).toContainText("You may not list the Dev Portals");
  await expect(notice.getByRole("button", { name: "Try again" })).toHaveCount(0);
  await expect(destinations.row("SIEM production")).toContainText("more may exist");

  await sandbox.setApiFaults([
    { method: "GET", path_prefix: "/v3/audit-log-webhook", status: 400, times: 100 },
  ]);
  await page.reload();
  await expect(notice).toContainText("The webhooks of US - North America");
  await sandbox.setApiFaults([]);
  await notice.getByRole("button", { name: "Try again" }).click();
  await expect(notice).toHaveCount(0);
  await expect(destinations.row("SIEM production")).toContainText("US - North America");
});

test("a destination that is not there says so, also as the source of a copy", async ({ page, openWorld }) => {
  const nowhere = "00000000-0000-4000-8000-000000000000";
  await openWorld("fresh", { path: destinationPath(nowhere) });
  await expect(page.getByText("This destination does not exist")).toBeVisible();
  await page.goto(`${DESTINATIONS_PATH}/new?copyOf=${nowhere}`);
  await expect(page.getByText("This destination does not exist")).toBeVisible();
});
