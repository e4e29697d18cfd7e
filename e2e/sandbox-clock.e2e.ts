// The clock and the world by hand: moved, begun anew, taken as a file and brought back.

import { readFile } from "node:fs/promises";
import { expectNoAxeViolations } from "./axe";
import { expect, SIEM, test } from "./fixtures";
import { DestinationsScreen } from "./screens/destinations-screen";
import { SandboxScreen } from "./screens/sandbox-screen";

test("the clock is moved by an amount, to an instant and to what is due next, and never backwards", async ({
  page,
  openWorld,
  sandbox: api,
}) => {
  await openWorld("fresh");
  await api.addEvents({ count: 2, over_ms: 60_000, region: "us" });
  const sandbox = new SandboxScreen(page);
  await sandbox.open("Clock");
  await expect(page.getByRole("timer")).toContainText("in 30 sec");
  await page.getByRole("button", { name: "To the next due item" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Moved to" })).toContainText("09:00:30");

  const form = sandbox.form("By any time");
  await form.getByRole("textbox", { name: "Amount" }).fill("90");
  await form.getByRole("button", { name: "Move forward" }).click();
  await expect.poll(async () => (await api.world()).now).toBe("2026-11-21T10:30:30.000Z");

  await form.getByRole("combobox", { name: "By any time" }).selectOption("To a date and time");
  const instant = form.getByLabel("Date and time");
  await instant.fill("2026-11-21T08:00:00");
  await form.getByRole("button", { name: "Move forward" }).click();
  await expect(instant).toHaveAttribute("aria-invalid", "true");
  await expect(form).toContainText("goes forward only");
  await expectNoAxeViolations(page);
  await instant.fill("2026-11-22T00:00:05");
  await form.getByRole("button", { name: "Move forward" }).click();
  await expect.poll(async () => (await api.world()).now).toBe("2026-11-22T00:00:05.000Z");
});

test("the clock runs at a speed and stops", async ({ page, openWorld, sandbox: api }) => {
  await openWorld("fresh");
  const sandbox = new SandboxScreen(page);
  await sandbox.open("Clock");
  await page.getByRole("combobox", { name: "Speed" }).selectOption("3,600×");
  await page.getByRole("button", { name: "Run" }).click();
  await expect
    .poll(async () => Date.parse((await api.world()).now))
    .toBeGreaterThan(Date.parse("2026-11-21T09:10:00Z"));
  await page.getByRole("button", { name: "Pause" }).click();
  await expect(page.getByRole("button", { name: "Run" })).toBeVisible();
  expect((await api.world()).clock).toEqual({ state: "paused", speed: 3600 });
});

test("another world is begun after a question, with the scenario, the seed and the time asked for", async ({
  page,
  openWorld,
  sandbox: api,
}) => {
  await openWorld("fresh");
  const sandbox = new SandboxScreen(page);
  await sandbox.open("Clock");
  const form = sandbox.form("New world");
  const scenario = form.getByRole("combobox", { name: "Scenario" });
  await test.step("the scenarios read as the API names them", async () => {
    const { data } = await page.evaluate(async () => (await fetch("/__sandbox/scenarios")).json());
    for (const { id, title, description } of data) {
      await scenario.selectOption(id);
      await expect(scenario.getByRole("option", { selected: true })).toHaveText(title);
      await expect(form).toContainText(description);
    }
  });
  await scenario.selectOption("Outage");
  await form.getByRole("textbox", { name: "Seed" }).fill("42");
  await form.getByLabel("Starts at").fill("2026-11-01T12:00:00");
  await form.getByRole("combobox", { name: "Clock" }).selectOption("Paused");
  await form.getByRole("button", { name: "Reset" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("Start a new world?");
  await page.keyboard.press("Escape");
  expect(await api.world()).toMatchObject({ scenario: "fresh", seed: 1 });
  await form.getByRole("button", { name: "Reset" }).click();
  await dialog.getByRole("button", { name: "Start new world" }).click();
  await expect(page.getByRole("region", { name: "Notice" })).toContainText("Outage");
  expect(await api.world()).toMatchObject({
    scenario: "outage",
    seed: 42,
    now: "2026-11-01T12:00:00.000Z",
    clock: { state: "paused" },
  });
});

test("a snapshot brings the world back without its secrets, and says so first", async ({
  page,
  openWorld,
  sandbox: api,
}) => {
  await openWorld("fresh");
  await new DestinationsScreen(page).create(SIEM);
  const sandbox = new SandboxScreen(page);
  await sandbox.open("Clock");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download snapshot" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("audit-logs-world-fresh-20261121T090000Z.json");
  const text = await readFile(await file.path(), "utf8");
  expect(text).not.toContain(SIEM.authorization);

  await openWorld("tour", { path: "/sandbox/clock" });
  await test.step("what is no snapshot, or one of a later version, is refused as that, and the world stays", async () => {
    const dialog = page.getByRole("dialog");
    for (const [name, content, refusal] of [
      ["notes.json", "[1]", "notes.json is not a snapshot."],
      ["later.json", '{"version":99}', "later.json was made by a later version of this console."],
    ] as const) {
      await page
        .getByLabel("Snapshot file")
        .setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(content) });
      await expect(dialog).toContainText(`${name} (${content.length} bytes)`);
      await dialog.getByRole("button", { name: "Replace world" }).click();
      await expect(dialog.getByRole("alert")).toContainText(refusal);
      await dialog.getByRole("button", { name: "Cancel" }).click();
      await expect(dialog).toBeHidden();
    }
    expect(await api.world()).toMatchObject({ scenario: "tour" });
  });

  await test.step("a damaged one is refused with the place that is damaged, and the world stays", async () => {
    const damaged = JSON.parse(text);
    damaged.records.find(({ table }: { table: string }) => table === "destinations").value = null;
    await page.getByLabel("Snapshot file").setInputFiles({
      name: "damaged.json",
      mimeType: "application/json",
      buffer: Buffer.from(JSON.stringify(damaged)),
    });
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "Replace world" }).click();
    await expect(dialog.getByRole("alert")).toContainText("The snapshot is damaged: records.destinations[");
    await dialog.getByRole("button", { name: "Cancel" }).click();
    await expect(dialog).toBeHidden();
    expect(await api.world()).toMatchObject({ scenario: "tour" });
  });

  await test.step("time that the world skipped is told once, and kept on the clock's page", async () => {
    const changed = JSON.parse(text);
    const facts = changed.records.find(({ table }: { table: string }) => table === "facts");
    facts.value.skipped = { from: Date.UTC(2026, 10, 1), to: Date.UTC(2026, 10, 3) };
    await page.getByLabel("Snapshot file").setInputFiles({
      name: "world.json",
      mimeType: "application/json",
      buffer: Buffer.from(JSON.stringify(changed)),
    });
    const dialog = page.getByRole("dialog");
    await expect(dialog).toContainText("restored-without-secret");
    await expect(dialog).toContainText("clock is paused");
    await expectNoAxeViolations(page);
    await dialog.getByRole("button", { name: "Replace world" }).click();
    await expect(dialog).toBeHidden();
    expect(await api.world()).toMatchObject({ scenario: "fresh", clock: { state: "paused" } });

    const notice = page.getByRole("region", { name: "Notice" });
    await expect(notice).toContainText("(2 days), nothing happened");
    await notice.getByRole("button", { name: "Dismiss" }).click();
    await expect(notice).not.toContainText("Nothing happened");
    await page.reload();
    await expect(page.getByRole("main")).toContainText("(2 days), nothing happened");
    await expect(notice).not.toContainText("Nothing happened");
  });

  const destinations = new DestinationsScreen(page);
  await destinations.open();
  await expect(destinations.row(SIEM.name)).toBeVisible();
});
