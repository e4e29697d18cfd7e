// Receivers by hand: found, made, changed, told what to do, and everything that reached them.

import { expectNoAxeViolations } from "./axe";
import { expect, SIEM, test } from "./fixtures";
import { SandboxScreen } from "./screens/sandbox-screen";

test("a receiver is made, found, edited and deleted, and its expected authorization never shows by itself", async ({
  page,
  openWorld,
  sandbox: api,
}) => {
  await openWorld("fresh");
  const sandbox = new SandboxScreen(page);
  await sandbox.open("Collectors");
  await page.getByRole("link", { name: "New collector" }).click();
  await expect(sandbox.heading).toBeFocused();
  await page.getByRole("textbox", { name: "Name" }).fill("Archive");

  await test.step("leaving it half filled in asks", async () => {
    await page
      .getByRole("navigation", { name: "Main" })
      .getByRole("link", { name: "Logs", exact: true })
      .click();
    await expect(page.getByRole("dialog")).toContainText("Leave without saving?");
    await page.keyboard.press("Escape");
    await expect(page.getByRole("textbox", { name: "Name" })).toHaveValue("Archive");
  });

  await test.step("a URL prefix that is taken is refused on its field", async () => {
    const prefix = page.getByRole("textbox", { name: "URL prefix" });
    await prefix.fill("https://siem.example.com/");
    await page.getByRole("combobox", { name: "Expected Authorization Header" }).selectOption("This value");
    await page.getByLabel("Authorization Header", { exact: true }).fill("Splunk made-up-token");
    await page.getByRole("button", { name: "Create collector" }).click();
    await expect(prefix).toHaveAttribute("aria-invalid", "true");
    await expect(prefix).toBeFocused();
    await expectNoAxeViolations(page);
    await prefix.fill("https://archive.example.com/");
    await page.getByRole("button", { name: "Create collector" }).click();
  });

  await expect(sandbox.heading).toHaveText("Archive");
  await expect(page.getByText("Splunk made-up-token")).toHaveCount(0);
  await page.getByRole("button", { name: "Show Expected Authorization Header" }).click();
  await expect(page.getByText("Splunk made-up-token")).toBeVisible();

  await test.step("editing keeps what is not changed", async () => {
    await page.getByRole("link", { name: "Edit" }).click();
    await page.getByRole("textbox", { name: "Name" }).fill("Cold archive");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(sandbox.heading).toHaveText("Cold archive");
    expect(await api.receiverOf("https://archive.example.com/x")).toMatchObject({
      name: "Cold archive",
      authorization: "Splunk made-up-token",
    });
  });

  await test.step("the list is searched, and the search is in the address", async () => {
    await sandbox.open("Collectors");
    await page.getByRole("searchbox").fill("cold");
    await expect(sandbox.rows).toHaveCount(2);
    await expect(page).toHaveURL(/\?find=cold$/);
    await page.getByRole("searchbox").fill("nowhere");
    await page.getByRole("button", { name: "Clear filters" }).click();
    await expect(page.getByRole("searchbox")).toBeFocused();
    await expect(sandbox.rows).toHaveCount(5);
  });

  await sandbox.openReceiver("Cold archive");
  await page.getByRole("button", { name: "Delete collector" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Delete collector" }).click();
  await expect(sandbox.rows).toHaveCount(4);
});

test("a script of steps is written by keyboard, applied, and is what deliveries meet", async ({
  page,
  openWorld,
  sandbox: api,
  deliverRegion,
}) => {
  await openWorld("fresh");
  await deliverRegion({ region: "US - North America" });
  const sandbox = new SandboxScreen(page);
  await sandbox.openReceiver("SIEM collector");
  await sandbox.script.getByRole("button", { name: "429 with Retry-After 7" }).click();
  await expect(sandbox.steps).toHaveCount(2);

  await test.step("steps are added, moved and removed, and the focus stays with them", async () => {
    await sandbox.script.getByRole("button", { name: "Add a step" }).press("Enter");
    await expect(sandbox.steps).toHaveCount(3);
    await expect(sandbox.step(3).getByRole("combobox", { name: "A request" })).toBeFocused();
    await sandbox
      .step(3)
      .getByRole("combobox", { name: "A request" })
      .selectOption("Fails without an answer");
    await sandbox.step(3).getByRole("combobox", { name: "Failure" }).selectOption("Connection reset");
    await sandbox.step(3).getByRole("button", { name: "Move step 3 up" }).press("Enter");
    await expect(sandbox.step(2).getByRole("button", { name: "Move step 2 up" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(sandbox.step(1).getByRole("combobox", { name: "Failure" })).toBeVisible();
    await sandbox.step(1).getByRole("button", { name: "Move step 1 down" }).press("Enter");
    await expect(sandbox.step(2).getByRole("button", { name: "Move step 2 down" })).toBeFocused();
    await sandbox.step(2).getByRole("button", { name: "Remove step 2" }).press("Enter");
    await expect(sandbox.steps).toHaveCount(2);
    await expect(sandbox.step(2).getByRole("button", { name: "Remove step 2" })).toBeFocused();
  });

  await test.step("what cannot be is refused on its field", async () => {
    const headers = sandbox.step(1).getByRole("textbox", { name: "Headers" });
    await headers.fill("retry-after 7");
    await sandbox.apply();
    await expect(headers).toBeFocused();
    await expect(headers).toHaveAttribute("aria-invalid", "true");
    await expectNoAxeViolations(page);
    await headers.fill("Retry-After: 7");
  });

  await sandbox.apply();
  await expect(sandbox.region("How it answers")).toContainText("Answers 429 for 1 request (Retry-After 7");
  await api.advance({ ms: 20_000 });
  const [delivery] = (await api.deliveries()).toReversed();
  expect(delivery?.attempts.map(({ outcome, retry }) => [outcome, retry?.wait_ms])).toEqual([
    [{ status: 429 }, 7000],
    [{ status: 200 }, null],
  ]);
});

test("a received request shows its headers, its records and a verdict on each, the secret only when asked", async ({
  page,
  openWorld,
  sandbox: api,
  deliverRegion,
}) => {
  await openWorld("fresh");
  await deliverRegion({ region: "US - North America" });
  await api.addEvents({ count: 3, region: "us" });
  await api.advance({ ms: 2000 });
  const sandbox = new SandboxScreen(page);
  await sandbox.openReceiver("SIEM collector");
  await sandbox.requests.getByRole("button", { name: /^#1 / }).press("Enter");
  await expect(page).toHaveURL(/request=1/);
  await expect(sandbox.requests).toContainText(/(\d+) of \1 records verified/);
  await expect(page.getByText(SIEM.authorization)).toHaveCount(0);
  await page.getByRole("button", { name: "Show authorization" }).click();
  await expect(page.getByText(SIEM.authorization)).toBeVisible();
  const records = page.getByRole("list", { name: "Records" }).getByRole("listitem");
  await expect(records.filter({ hasText: "Signature verified" })).toHaveCount(await records.count());
  await records.first().getByRole("button").first().press("Enter");
  await expect(page.getByRole("table", { name: "Fields of this record" })).toContainText("principal_id");
  await expectNoAxeViolations(page);
});

test("every request that is kept can be reached, page after page, and what was let go of is told", async ({
  page,
  openWorld,
  sandbox: api,
  deliverRegion,
}) => {
  test.slow();
  await openWorld("fresh");
  await deliverRegion({ region: "US - North America" });
  // One event a second makes one request a second.
  await api.addEvents({ count: 2100, over_ms: 4_200_000, region: "us" });
  await api.advance({ ms: 4_300_000 });
  const { id } = await api.receiverOf(SIEM.endpoint);
  const kept = await api.receivedRequests(id);
  expect(kept).toHaveLength(2000);
  const first = kept[0]?.seq ?? 0;

  const sandbox = new SandboxScreen(page);
  await sandbox.openReceiver("SIEM collector");
  await expect(sandbox.requests).toContainText("1–50 of 2,000");
  await expect(sandbox.requests).toContainText("are no longer kept");
  await sandbox.requests.getByRole("button", { name: "Older", exact: true }).press("Enter");
  await expect(sandbox.requests).toContainText("51–100 of 2,000");
  await expect(sandbox.requests.getByRole("button", { name: "Older", exact: true })).toBeFocused();
  await page.goBack();
  await expect(sandbox.requests).toContainText("1–50 of 2,000");
  // The oldest one, by its address.
  await page.goto(`/sandbox/receivers/${id}?request=${first}`);
  await expect(sandbox.requests.getByRole("button", { name: new RegExp(`^#${first} `) })).toBeInViewport();
  await expect(sandbox.requests).toContainText("2,000–2,000 of 2,000");
});
