// Who did it: names in the log instead of ids.

import { expectNoAxeViolations } from "./axe";
import { expect, test } from "./fixtures";
import { LogsScreen } from "./screens/logs-screen";

const STRANGER = "11111111-1111-4111-8111-111111111111";

test("the log names persons and system accounts, finds them by name, and says who is unknown", async ({
  page,
  openWorld,
  sandbox,
}) => {
  await openWorld("tour");
  await sandbox.addEvents({
    events: [
      {
        type: "gateway_access",
        principal_id: STRANGER,
        method: "DELETE",
        uri: "/v3/portals/p1",
        query: "",
        status_code: 204,
      },
    ],
  });
  const logs = new LogsScreen(page);
  await logs.open();
  await logs.only("ci-pipeline").click();
  await expect(logs.rows.filter({ hasNotText: /ci-pipeline/ })).toHaveCount(0);
  await expect(logs.row(/ci-pipeline spat/)).not.toHaveCount(0);
  await logs.search.fill("who:ravi*");
  await expect(logs.rows.filter({ hasNotText: "Ravi Raman" })).toHaveCount(0);
  await expect(logs.row("Ravi Raman")).not.toHaveCount(0);
  await logs.row("Ravi Raman").getByText("Ravi Raman", { exact: true }).first().hover();
  // The one of the button that was pressed may be on its way out.
  await expect(page.getByRole("tooltip").filter({ hasText: "ravi.raman@acme.example" })).toBeVisible();

  await test.step("a row reads as a sentence: when, who, did what, how it ended, where", async () => {
    await expect(logs.row("Ravi Raman").first()).toHaveAccessibleName(
      /^\S.*\d \S*\s?Ravi Raman \w+ (GET|POST|PUT|PATCH|DELETE|\w+) \S+ .*(OK|Created|No Content|Granted|Success|\d{3} .*) (US|EU|AU|ME|IN|SG) [\d.]+$/,
    );
  });

  await logs.search.fill("delete p1");
  await logs.row("DELETE /v3/portals/p1").click();
  const principal = logs.drawer.getByRole("row", { name: /^principal_id/ });
  await expect(principal).toContainText("Not among the users and system accounts of this organization");
  await expect(principal).toContainText(STRANGER);
  await expect(principal.getByRole("button", { name: "Copy ID" })).toBeVisible();
  await expectNoAxeViolations(page);
});

test("an entry stands beside the list, and the keyboard moves through the list with it", async ({
  page,
  openWorld,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openWorld("tour");
  const logs = new LogsScreen(page);
  await logs.openEvents();
  await logs.row(/.+/).first().click();
  await expect(page.getByRole("region", { name: "Entry", exact: true })).toBeVisible();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  const open = logs.grid.locator("tr[aria-current]");
  const entryOf = () => new URL(page.url()).searchParams.get("entry");
  await expect(open).toHaveAttribute("aria-rowindex", "2");
  const first = entryOf();

  // The focus stays in the list.
  await page.keyboard.press("ArrowDown");
  await expect(open).toHaveAttribute("aria-rowindex", "3");
  await page.keyboard.press("j");
  await expect(open).toHaveAttribute("aria-rowindex", "4");
  await expect(open).toBeFocused();
  await expect.poll(entryOf).not.toBe(first);
  await expectNoAxeViolations(page);

  // Or in the entry, and comes back to the row that is open.
  await logs.drawer.getByRole("button", { name: "Close entry" }).focus();
  await page.keyboard.press("k");
  await expect(open).toHaveAttribute("aria-rowindex", "3");
  await page.reload();
  await expect(open).toHaveAttribute("aria-rowindex", "3");
  await logs.drawer.getByRole("button", { name: "JSON", exact: true }).focus();
  await page.keyboard.press("Escape");
  await expect(logs.drawer).toBeHidden();
  await expect(logs.grid.locator("tr:focus")).toHaveAttribute("aria-rowindex", "3");

  await test.step("the events of its call stand above it, and the focus stays there", async () => {
    await logs.row(/.+/).first().click();
    const events = logs.drawer.getByRole("list", { name: "Events of this call" });
    await expect(events.getByRole("button")).toHaveText([/^sign-in /, /^check of permissions /, /^request /]);
    const signIn = events.getByRole("button", { name: /^sign-in/ });
    await signIn.focus();
    await page.keyboard.press("Enter");
    await expect(logs.drawer).toContainText(/authentication \w+ → /);
    await expect(signIn).toHaveAttribute("aria-current", "true");
    await expect(signIn).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(logs.drawer).toBeHidden();
  });

  // Narrower, it lies over the list as before.
  await page.setViewportSize({ width: 1024, height: 800 });
  await logs.row(/.+/).first().click();
  await expect(page.getByRole("dialog", { name: "Entry" })).toBeVisible();
});
