// Every form shows what it is about to do, as it stands, and never its secret.

import {
  ALL_REGIONS_PATH,
  NEW_DESTINATION_PATH,
  regionWebhookPath,
  SET_UP_EXPORT_PATH,
  VERIFY_PATH,
} from "@/lib/console-paths";
import { callApi } from "./api-call";
import { expectNoAxeViolations } from "./axe";
import { expect, test } from "./fixtures";
import { AsCodeScreen, SetUpExportScreen } from "./screens/as-code-screen";
import { DestinationsScreen } from "./screens/destinations-screen";
import { InlineWebhookScreen } from "./screens/inline-webhook-screen";
import { PaletteScreen } from "./screens/palette-screen";
import { RegionsScreen } from "./screens/regions-screen";
import { ReplayScreen } from "./screens/replay-screen";
import { WebhookScreen } from "./screens/webhook-screen";

const SECRET = "Splunk 7c2e-made-up-for-this-test";

test.use({ profile: "own", permissions: ["clipboard-read", "clipboard-write"] });

test("a new destination shows itself live in three notations, the secret in none of them", async ({
  page,
  openWorld,
}) => {
  await openWorld("fresh", { path: NEW_DESTINATION_PATH });
  const code = new AsCodeScreen(page);
  const destinations = new DestinationsScreen(page);
  await code.open();
  await expect(code.panel).toContainText("Not complete yet");
  await destinations.fill({
    name: "it's ${mine}",
    endpoint: "https://siem.example.com/in",
    authorization: SECRET,
    logFormat: "JSON",
  });

  await expect(code.code("curl")).toContainText(`"name": "it'\\''s \${mine}"`);
  await expect(code.code("curl")).toContainText(
    "--url 'https://global.api.konghq.com/v3/audit-log-destinations'",
  );
  await expect(code.code("curl")).toContainText(`"authorization": "'"$AUTHORIZATION_JSON"'"`);
  await expect(code.panel).not.toContainText("Not complete yet");
  await expectNoAxeViolations(page);

  // By keyboard alone: arrows between the notations, Tab on into the panel.
  await code.tab("curl").focus();
  await page.keyboard.press("ArrowRight");
  await expect(code.tab("Terraform")).toBeFocused();
  await expect(code.code("Terraform")).toContainText(`name                  = "it's $\${mine}"`);
  await expect(code.code("Terraform")).toContainText("sensitive   = true");
  await page.keyboard.press("ArrowRight");
  await expect(code.code("JSON")).toContainText(`"log_format": "json"`);

  for (const notation of ["curl", "Terraform", "JSON"] as const) {
    await code.tab(notation).click();
    await expect(code.code(notation)).toBeVisible();
    const copied = await code.copy(notation);
    expect(copied).toBe(await code.code(notation).locator("pre").textContent());
    expect(copied).not.toContain(SECRET);
    expect(copied).toMatch(/\$AUTHORIZATION|var\.authorization/);
    await expect(page.locator("body")).not.toContainText(SECRET);
  }
});

test("an opened destination shows what differs, and imports itself", async ({ page, openWorld }) => {
  await openWorld("fresh");
  const code = new AsCodeScreen(page);
  const destinations = new DestinationsScreen(page);
  await destinations.create({
    name: "SIEM",
    endpoint: "https://siem.example.com/in",
    authorization: SECRET,
  });
  await code.open();
  await expect(code.panel).toContainText("Nothing is changed yet, so this only reads");
  await expect(code.code("curl")).toContainText("--request GET");
  await expect(code.code("curl")).not.toContainText("--data");
  await code.tab("JSON").click();
  await expect(code.code("JSON")).toContainText('"endpoint": "https://siem.example.com/in"');
  await code.tab("curl").click();
  await page.getByRole("radio", { name: "CPS" }).check();
  await expect(code.code("curl")).toContainText("--request PATCH");
  await expect(code.code("curl").locator("pre")).toHaveText(/"log_format": "cps"\n\}'$/);
  await code.tab("Terraform").click();
  const id = page.url().split("/").at(-1) ?? "";
  await expect(code.code("Terraform")).toContainText(`id = "${id}"`);
  await expect(code.code("Terraform")).toContainText("ignore_changes = [authorization]");
});

test("a webhook and a replay show their own region, and what Terraform cannot do", async ({
  page,
  openWorld,
}) => {
  await openWorld("tour", { path: regionWebhookPath("eu", "setup") });
  const code = new AsCodeScreen(page);
  const webhook = new WebhookScreen(page);
  await code.open();
  await expect(code.code("curl")).toContainText("--request GET");
  await webhook.enabled.uncheck();
  await expect(code.code("curl")).toContainText("https://eu.api.konghq.com/v3/audit-log-webhook");
  await expect(code.code("curl")).toContainText('"enabled": false');
  await code.tab("Terraform").click();
  await expect(code.code("Terraform")).toContainText('resource "konnect_audit_log" "eu"');
  await expect(code.panel).toContainText("no resource that refers to a destination");
  await webhook.enabled.check();

  await webhook.openTab("Replay");
  await expect(code.toggle).toHaveAttribute("aria-expanded", "false");
  await code.open();
  await new ReplayScreen(page).range("Last 24 hours").check();
  await expect(code.code("curl")).toContainText("https://eu.api.konghq.com/v3/audit-log-replay-job");
  await expect(code.code("curl")).toContainText('"start_at": "2026-11-20T09:00:');
  await code.tab("Terraform").click();
  await expect(code.panel).toContainText("The provider has no resource for a replay");
  await expectNoAxeViolations(page);
});

test("a Dev Portal's webhook is asked on the host of its region", async ({ page, openWorld }) => {
  await openWorld("tour");
  const code = new AsCodeScreen(page);
  const webhook = new WebhookScreen(page);
  await webhook.openPortal("Partner APIs");
  await expect(webhook.badge).toContainText("Active");
  await code.open();
  await expect(code.code("curl")).toContainText(
    /https:\/\/(us|eu|au|me|in|sg)\.api\.konghq\.com\/v3\/portals\/[\da-f-]{36}\/audit-log-webhook/,
  );
  await code.tab("Terraform").click();
  await expect(code.code("Terraform")).toContainText('resource "konnect_portal_audit_log_webhook" "portal"');
  await code.tab("kongctl").click();
  await expect(code.code("kongctl")).toContainText(
    "audit_log_destination_id: !ref destination_siem_production",
  );
});

test("all regions at once and settings of a webhook's own have their code as well", async ({
  page,
  openWorld,
}) => {
  await openWorld("tour", { path: ALL_REGIONS_PATH });
  const code = new AsCodeScreen(page);
  await expect(code.toggle).toBeHidden();
  await new RegionsScreen(page).choose("Log lake");
  await code.open();
  await expect(code.code("curl")).toContainText("https://global.api.konghq.com/v3/audit-log-webhook");
  await code.tab("Terraform").click();
  for (const region of ["us", "eu", "au", "me", "in", "sg"]) {
    await expect(code.code("Terraform")).toContainText(`resource "konnect_audit_log" "${region}"`);
    await expect(code.code("Terraform")).toContainText(`https://${region}.api.konghq.com`);
  }
  await expect(code.code("Terraform")).toContainText("# The one at logs.example.com");
  await expectNoAxeViolations(page);

  await callApi(page, {
    method: "PATCH",
    url: "https://me.api.konghq.com/v2/audit-log-webhook",
    body: { endpoint: "https://siem.example.com/own", authorization: SECRET, enabled: true },
  });
  // The form of all regions holds a choice that is not to be kept.
  page.once("dialog", (dialog) => void dialog.accept());
  await page.goto(regionWebhookPath("me"));
  const inline = new InlineWebhookScreen(page);
  await expect(inline.endpoint).toHaveValue("https://siem.example.com/own");
  await code.open();
  await inline.format("JSON").check();
  await expect(code.code("curl")).toContainText("https://me.api.konghq.com/v2/audit-log-webhook");
  await expect(code.code("curl")).toContainText('"log_format": "json"');
  await inline.replace.click();
  await inline.authorization.fill(SECRET);
  await expect(code.code("curl")).toContainText('"$AUTHORIZATION_JSON"');
  await code.tab("Terraform").click();
  await expect(code.code("Terraform")).toContainText(
    'endpoint              = "https://siem.example.com/own"',
  );
  await expect(page.locator("body")).not.toContainText(SECRET);
});

test("the whole organization is exported, and a text that comes back shows what it would change", async ({
  page,
  openWorld,
}) => {
  await openWorld("tour", { path: VERIFY_PATH });
  const faults = { method: "PUT", url: "/__sandbox/api-faults" } as const;
  await callApi(page, {
    ...faults,
    body: [{ method: "GET", path_prefix: "/v3/audit-log-webhook", status: 404, times: 60 }],
  });
  await new PaletteScreen(page).go("kongctl");
  await expect(page).toHaveURL(new RegExp(`${SET_UP_EXPORT_PATH}$`));
  const screen = new SetUpExportScreen(page);
  // What does not answer is named, on the screen and in the text.
  await expect(screen.unread).toContainText("Webhook of SG - Singapore");
  await expect(screen.file("audit-logs.tf")).toContainText("# Not read: region sg (reading failed)");
  await callApi(page, { ...faults, body: [] });
  await screen.unread.getByRole("button", { name: "Try again" }).click();
  await expect(screen.unread).toBeHidden();
  await expect(screen.file("audit-logs.tf")).toContainText('alias      = "eu"');
  await expectNoAxeViolations(page);
  const text = await screen.download("audit-logs.tf");
  expect(text).toBe(await screen.file("audit-logs.tf").locator("pre").textContent());
  await screen.paste(text);
  await expect(screen.comparison).toContainText("Read as Terraform. It would change nothing.");
  await screen.paste(
    text.replace('"Log lake"', '"Lake"').replace("enabled               = true", "enabled = f"),
  );
  await expect(screen.differences).toHaveText([/^Destination Log lake *ChangedName *Log lake.*Lake$/]);
  await expect(screen.comparison).toContainText("1 line was left alone");
  await expectNoAxeViolations(page);
  await screen.paste(`${text}\n}`);
  await expect(screen.comparison.getByRole("alert")).toContainText("a bracket is closed that was not opened");

  await screen.tab("Terraform").focus();
  await page.keyboard.press("ArrowRight");
  await expect(screen.file("audit-logs.eu.kongctl.yaml")).toContainText('name: "Log lake"');
  await screen.paste(
    (await screen.download("audit-logs.eu.kongctl.yaml")).replace("enabled: false", "enabled: true"),
  );
  await expect(screen.differences).toHaveText([
    /^Webhook of the Dev Portal Public APIs *ChangedState *Disabled.*Enabled$/,
  ]);
  await screen.tab("curl").click();
  const script = await screen.download("audit-logs.sh");
  await screen.paste(script);
  await expect(screen.comparison).toContainText("Read as curl. It would change nothing.");
  const call = "call PATCH 'https://sg.api.konghq.com/v2/audit-log-webhook'";
  await screen.paste(
    script
      .replace(/eu(?=\.api\.konghq\.com\/v3\/portals)/, "us")
      .replace("set -eu", `set -eu\n${call} '{"retries": 1, "authorization": "S3CR3T"}'`),
  );
  await expect(screen.comparison.getByRole("listitem").filter({ hasText: /^Line / })).toHaveText([
    /: not part of an export$/,
    /: a secret stands in the text itself, and is not shown here$/,
    /: not the host that has this Dev Portal *call PATCH/,
  ]);
});
