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
  await expect(page.getByRole("tooltip")).toContainText("ravi.raman@acme.example");

  await logs.search.fill("delete p1");
  await logs.row("DELETE /v3/portals/p1").click();
  const principal = logs.drawer.getByRole("row", { name: /^principal_id/ });
  await expect(principal).toContainText("Not among the users and system accounts of this organization");
  await expect(principal).toContainText(STRANGER);
  await expect(principal.getByRole("button", { name: "Copy ID" })).toBeVisible();
  await expectNoAxeViolations(page);
});
