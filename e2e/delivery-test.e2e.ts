// A test delivery from its call to what is said of it in the SIEM: by a word in the query of a region's call, and by the
// next sign-in to a portal.

import { expectNoAxeViolations } from "./axe";
import { expect, SIEM, test } from "./fixtures";
import { DestinationsScreen } from "./screens/destinations-screen";
import { ProbeScreen } from "./screens/probe-screen";
import { WebhookScreen } from "./screens/webhook-screen";

test("a word is followed from the call to the collector, and to what was found in the SIEM", async ({
  page,
  openWorld,
  sandbox,
  deliverRegion,
}) => {
  await openWorld("fresh");
  await deliverRegion({ region: "US - North America" });
  const probe = new ProbeScreen(page);
  await probe.start.click();
  const nonce = (await probe.nonce.textContent()) ?? "";
  expect(nonce).toMatch(/^alc-[a-z2-7]{12}$/);
  await expect(probe.step("Recorded")).toContainText(`Its query holds ${nonce}.`);
  await expect(probe.query).toContainText(`index=* "KongInc" "${nonce}" earliest=`);
  await sandbox.advance({ ms: 2000 });
  await expect(probe.step("Sent to the collector")).toContainText("200 OK");
  await expect(probe.said).toHaveText("The collector accepted it. Look for it in the SIEM.");

  await test.step("the record that it leads to is the one that was sent", async () => {
    const [delivery] = await sandbox.deliveries({ region: "us" });
    await expect(probe.deliveryLink).toHaveAttribute("href", new RegExp(`delivery=${delivery?.id}$`));
    const records = await sandbox.deliveredRecords(delivery?.id ?? "");
    expect(records.filter((record) => record.includes(String.raw`query=probe\=${nonce} `))).toHaveLength(1);
    await expect(probe.logsLink).toHaveAttribute(
      "href",
      /trace%3A\d+\+region%3Aus.*&entry=us\.\d+\.gateway_access\./,
    );
  });

  await test.step("it is found again, and what is said of it stays", async () => {
    await page.reload();
    await expect(probe.nonce).toHaveText(nonce);
    await expect(probe.said).toHaveText("The collector accepted it. Look for it in the SIEM.");
    await probe.say("Found it");
    await expect(probe.card).toHaveCount(0);
    await expect(probe.section).toContainText(`Found in the SIEM`);
  });

  await test.step("a collector that refuses is seen, and “Not there” says where to look", async () => {
    await sandbox.script(SIEM.endpoint, [{ respond: { status: 401 } }]);
    await probe.start.click();
    await expect(probe.step("Recorded")).toContainText("Its query holds alc-");
    await sandbox.advance({ ms: 2000 });
    await expect(probe.step("Sent to the collector")).toContainText("401 Unauthorized");
    await expect(probe.said).toHaveText("The collector did not accept it.");
    await probe.say("Not there");
    await expect(probe.card).toContainText("it may not have left Konnect");
    await expect(probe.card.getByRole("link", { name: "Verify" })).toHaveAttribute("href", /region=us&from=/);
    await expectNoAxeViolations(page);
  });

  await test.step("the destination has the last one of each place", async () => {
    const destinations = new DestinationsScreen(page);
    await destinations.open();
    await destinations.edit(SIEM.name);
    const tests = page.getByRole("region", { name: "Last tests" });
    await expect(tests.getByRole("listitem")).toHaveText(/US - North America.*Not in the SIEM.*alc-/);
    await tests.getByRole("link", { name: "US - North America" }).click();
    await probe.dismiss();
    await expect(probe.section.getByRole("listitem")).toHaveText(/Found in the SIEM.*alc-/);
  });
});

test("a portal's test waits for a sign-in, which the demo can make", async ({ page, openWorld, sandbox }) => {
  await openWorld("tour");
  await new WebhookScreen(page).openPortal("Partner APIs");
  const probe = new ProbeScreen(page);
  await probe.start.click();
  await expect(probe.step("Recorded")).toContainText("Waiting for a sign-in.");
  await probe.card.getByRole("button", { name: "Sign in as a developer" }).click();
  await expect(probe.step("Recorded")).toContainText("A developer signed in at");
  // The button has gone with the focus.
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await sandbox.advance({ ms: 2000 });
  await expect(probe.said).toHaveText("The collector accepted it. Look for it in the SIEM.");
  await expect(probe.query).toContainText(/index=\* "KongInc" "\d+"/);
  await expectNoAxeViolations(page);
});
