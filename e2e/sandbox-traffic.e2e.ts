// Traffic by hand: events, failures of the API, tokens and keys.

import { DESTINATIONS_PATH } from "@/lib/console-paths";
import { expectNoAxeViolations } from "./axe";
import { expect, test } from "./fixtures";
import { SandboxScreen } from "./screens/sandbox-screen";

test("an exact event is sent as JSON and arrives as it was written", async ({
  page,
  openWorld,
  sandbox: api,
  deliverRegion,
}) => {
  await openWorld("fresh");
  await deliverRegion({ region: "EU - Europe" });
  const sandbox = new SandboxScreen(page);
  await sandbox.open("Traffic");
  const form = sandbox.form("Send an exact event");
  await form.getByRole("button", { name: "gateway_access" }).click();
  const json = form.getByRole("textbox", { name: "Event as JSON" });
  await form.getByRole("combobox", { name: "Where" }).selectOption("EU - Europe");
  for (const [text, fault] of [
    ["{", "JSON:"],
    ['{"type":"login"}', "needs a type"],
    ['{"type":"gateway_access","status_code":"403"}', "status_code"],
  ] as const) {
    await json.fill(text);
    await form.getByRole("button", { name: "Send this" }).click();
    await expect(json).toHaveAttribute("aria-invalid", "true");
    await expect(form).toContainText(fault);
  }
  await expectNoAxeViolations(page);
  await json.fill('{"type":"gateway_access","method":"PURGE","uri":"/v2/made-up","status_code":418}');
  await json.press("Control+Enter");
  await expect(page.getByText("1 event accepted")).toBeVisible();
  await api.advance({ ms: 2000 });
  const [delivery] = await api.deliveries({ region: "eu" });
  const records = await api.deliveredRecords(delivery?.id ?? "");
  expect(records.join("\n")).toMatch(/request=\/v2\/made-up act=PURGE status=418/);
});

test("the API is made to fail, and behaves again", async ({ page, openWorld }) => {
  await openWorld("fresh");
  const sandbox = new SandboxScreen(page);
  await sandbox.open("Traffic");
  const form = sandbox.form("API faults");
  await form.getByRole("textbox", { name: "Path prefix" }).fill("/v3/audit-log-destinations");
  await form.getByRole("textbox", { name: "Number of calls" }).fill("50");
  await form.getByRole("button", { name: "Add fault" }).click();
  await expect(sandbox.region("API faults").getByRole("row")).toHaveCount(2);
  await page.goto(DESTINATIONS_PATH);
  await expect(page.getByRole("alert")).toBeVisible();
  await sandbox.open("Traffic");
  await page.getByRole("button", { name: "Clear all" }).click();
  await expect(page.getByText("No fault is waiting for a call")).toBeVisible();
});

test("a token is locked and unlocked, and a new key signs while older records still verify", async ({
  page,
  openWorld,
  sandbox: api,
  deliverRegion,
}) => {
  await openWorld("fresh");
  await deliverRegion({ region: "US - North America" });
  await api.advance({ ms: 2000 });
  const sandbox = new SandboxScreen(page);
  await sandbox.open("Traffic");
  const state = page.getByRole("combobox", { name: "State of kpat_org_read_only" });
  await state.focus();
  await state.selectOption("Locked");
  await expect(page.getByText("kpat_org_read_only: Locked")).toBeVisible();
  expect((await api.tokens()).find(({ token }) => token === "kpat_org_read_only")).toMatchObject({
    state: "locked",
  });
  await expect(state).toBeFocused();

  const keys = page.getByRole("list", { name: "Signing keys" }).getByRole("listitem");
  await expect(keys).toHaveCount(1);
  const before = await keys.first().getByRole("code").textContent();
  await page.getByRole("button", { name: "Rotate key" }).click();
  await expect(keys).toHaveCount(2);
  await expect(keys.last()).toContainText(before ?? "none");
  await expectNoAxeViolations(page);

  await api.addEvents({ count: 1, region: "us" });
  await api.advance({ ms: 2000 });
  await sandbox.openReceiver("SIEM collector");
  for (const seq of [1, 2]) {
    await sandbox.requests.getByRole("button", { name: new RegExp(`^#${seq} `) }).click();
    await expect(sandbox.requests).toContainText(/(\d+) of \1 records? verified/);
  }
});
