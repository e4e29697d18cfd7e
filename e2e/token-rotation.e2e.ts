// A new token for a collector: by a second destination, place by place, or in place, everywhere at once.

import { DESTINATIONS_PATH } from "@/lib/console-paths";
import { expectNoAxeViolations } from "./axe";
import { expect, test } from "./fixtures";
import { KonnectApi } from "./konnect-api";
import type { Sandbox } from "./sandbox";
import { DestinationsScreen } from "./screens/destinations-screen";
import { PaletteScreen } from "./screens/palette-screen";
import { RotationScreen } from "./screens/rotation-screen";

const US = "US - North America";
const PORTAL = "Dev Portal Partner APIs";

test("a second destination takes over place by place, and a wrong token stops one place only", async ({
  page,
  openWorld,
  sandbox,
}) => {
  await openWorld("tour", { path: DESTINATIONS_PATH });
  const destinations = new DestinationsScreen(page);
  const rotation = new RotationScreen(page);
  const portal = await new KonnectApi(page).portal("Partner APIs");
  const { endpoint } = await new KonnectApi(page).destination("SIEM production");
  await destinations.row("SIEM production").getByRole("link", { name: "Rotate the token" }).click();
  const used = page.getByRole("region", { name: "Where this token is used" });
  await expect(used.getByRole("listitem")).toHaveText([US, PORTAL]);
  await page.getByRole("link", { name: "Use a second destination" }).click();
  await expect(destinations.name).toHaveValue("SIEM production rotated");
  await rotation.authorization.fill("Bearer new");
  await rotation.authorization.press("Enter");
  await expect(page.getByText("Moved and proven: 0 of 2.")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();

  await test.step("what fails its proof is moved back", async () => {
    // The collector of the tour knows one token.
    await rotation.action(US, "Move").click();
    await expect(rotation.place(US)).toContainText("No attempt yet");
    await expect(rotation.place(PORTAL)).toContainText(`Waits until this is proven: ${US}.`);
    await sandbox.advance({ ms: 2000 });
    await expect(rotation.place(US)).toContainText("The collector refused the Authorization Header");
    await expect(rotation.place(US)).toContainText("Moved back, it sends with the old token again.");
    await expectNoAxeViolations(page);
    await rotation.action(US, "Move back").click();
    await expect(rotation.place(US)).toContainText("Old token");
  });

  await test.step("once it is mended, the next attempt is the proof, also after a reload", async () => {
    await expectToken(sandbox, endpoint, "Bearer new");
    await rotation.action(US, "Move").click();
    await expect(rotation.place(US)).toContainText("No attempt yet");
    await sandbox.advance({ ms: 2000 });
    await page.reload();
    await expect(rotation.place(US)).toContainText("An attempt after the change was accepted.");
    await expect(page.getByText("Moved and proven: 1 of 2.")).toBeVisible();
    await expect(page.getByRole("region", { name: "Delete the old destination" })).toContainText(PORTAL);
  });

  await test.step("a Dev Portal is proven by a sign-in", async () => {
    await rotation.action(PORTAL, "Move").click();
    await expect(rotation.place(PORTAL)).toContainText("sign in there");
    await sandbox.logIn(portal.id, { outcome: "success", developer: "ada@example.com" });
    await sandbox.advance({ ms: 2000 });
    await expect(page.getByText("Moved and proven: 2 of 2.")).toBeVisible();
  });

  await test.step("the old one goes, and the file of Terraform forgets it", async () => {
    await rotation.button("Delete SIEM production").click();
    await destinations.typeName("SIEM production");
    await destinations.confirmDelete.click();
    await expect(page.getByRole("heading", { name: "The rotation is finished" })).toBeFocused();
    await page.reload();
    await rotation.unfoldTerraform();
    await expect(
      page.getByText("terraform state rm konnect_audit_log_destination.siem_production"),
    ).toBeVisible();
    await expectNoAxeViolations(page);
  });
});

test("in place, every place is proven by its next attempt, and what could not be read is named", async ({
  page,
  openWorld,
  sandbox,
}) => {
  await openWorld("tour", { path: "/no-such-place" });
  const { endpoint } = await new KonnectApi(page).destination("SIEM production");
  await sandbox.setApiFaults([{ method: "GET", path_prefix: "/v3/portals", status: 403, times: 100 }]);
  await new PaletteScreen(page).go("rotate siem production");
  await page.getByRole("link", { name: "Replace in place" }).press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  const rotation = new RotationScreen(page);
  await expect(page.getByText("1 webhook is known to send with it. The list is not complete:")).toBeVisible();
  await expect(page.getByText("You may not list the Dev Portals")).toBeVisible();
  await expectToken(sandbox, endpoint, "Bearer new");
  await rotation.authorization.fill("Bearer new");
  await rotation.button("Replace the token everywhere").click();
  await expect(rotation.place(US)).toContainText("No attempt yet");
  await rotation.action(US, "Make an event").click();
  await sandbox.advance({ ms: 2000 });
  await page.reload();
  await expect(rotation.place(US)).toContainText("Proven");
});

/** What the collector of an endpoint lets in from now on. */
async function expectToken(sandbox: Sandbox, endpoint: string, authorization: string): Promise<void> {
  const { id, ...receiver } = await sandbox.receiverOf(endpoint);
  await sandbox.replaceReceiver(id, { ...receiver, authorization });
}
