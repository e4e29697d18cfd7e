// Logs: what the pull API tells, the way a user looks for something that happened.

import { createPublicKey, verify } from "node:crypto";
import { splitSignature } from "@/audit-log/record/record";
import { LOGS_PATH } from "@/lib/console-paths";
import { expectNoAxeViolations } from "./axe";
import { expect, test } from "./fixtures";
import { LogsScreen } from "./screens/logs-screen";

const NOW = "2026-11-21T09:00:00Z";
const CALL = {
  trace_id: "18446744073709551615",
  principal_id: "11111111-1111-4111-8111-111111111111",
  client_ip: "203.0.113.9",
  user_agent: '=HYPERLINK("https://x.example","<b>agent</b>")',
  ts: "2026-11-21T08:30:00.250Z",
};

/** The three events of one refused call, half an hour ago. */
const REFUSED_CALL = [
  { type: "authentication", ...CALL, outcome: "success", authentication_type: "pat" },
  { type: "authorization", ...CALL, action: "delete", granted: false, service: "konnect" },
  {
    type: "gateway_access",
    ...CALL,
    method: "DELETE",
    uri: "/v3/portals/p1",
    query: "a=b",
    status_code: 403,
  },
] as const;

test("region, type and time range say which entries are shown, and stay in the address", async ({
  page,
  openWorld,
  sandbox,
}) => {
  await openWorld("fresh");
  await sandbox.addEvents({ events: [...REFUSED_CALL], region: "eu" });
  await sandbox.addEvents({
    events: REFUSED_CALL.map((event) => ({ ...event, ts: "2026-11-21T08:31:00Z", trace_id: "1" })),
    region: "au",
  });
  await sandbox.addEvents({
    events: REFUSED_CALL.map((event) => ({ ...event, ts: "2026-11-21T08:29:00Z", trace_id: "2" })),
  });
  const logs = new LogsScreen(page);
  await logs.openEvents();
  await expect(logs.region).toHaveValue("");
  const regionCells = () =>
    logs
      .row("DELETE /v3")
      .getByRole("gridcell")
      .filter({ hasText: /^[A-Z]{2}$/ });
  await expect(regionCells()).toHaveText(["AU", "EU", "US"]);
  await logs.region.selectOption("EU - Europe");
  await expect(logs.row("DELETE /v3")).toHaveCount(1);
  await expect(logs.row("DELETE /v3/portals/p1?a=b")).toContainText("403 Refused");
  await expect(logs.row(/delete .*Denied/)).toHaveCount(1);
  await expect(logs.row("authentication pat").last()).toContainText("203.0.113.9");
  await expectNoAxeViolations(page);

  await logs.only("Gateway access").click();
  await expect(logs.row("authentication pat")).toHaveCount(0);
  await expect(logs.row("DELETE /v3")).toHaveCount(1);

  await logs.range.selectOption("Last 15 minutes");
  await expect(logs.row("DELETE /v3")).toHaveCount(0);
  await logs.range.selectOption("Last hour");
  await expect(logs.row("DELETE /v3")).toHaveCount(1);
  await expect(logs.row("DELETE /v3")).toContainText("08:30:00.250");

  await page.reload();
  await expect(logs.row("DELETE /v3")).toHaveCount(1);
  await expect(logs.region).toHaveValue("eu");
  await expect(logs.search).toHaveValue("region:eu type:gateway_access");
  await expect(logs.range).toHaveValue("1h");
});

test("a custom range is checked field by field before anything is asked", async ({
  page,
  openWorld,
  sandbox,
}) => {
  await openWorld("fresh");
  await sandbox.addEvents({ events: [...REFUSED_CALL] });
  const logs = new LogsScreen(page);
  await logs.openEvents();
  await logs.range.selectOption("Custom");
  const from = logs.customRange.getByLabel("From");
  const to = logs.customRange.getByLabel("To");
  const show = logs.customRange.getByRole("button", { name: "Show this range" });
  await expect(from).toHaveValue(/^2026-11-20T09:0\d/);
  await from.fill("2026-11-10T08:00:00");
  await show.click();
  await expect(from).toBeFocused();
  await expect(from).toHaveAccessibleDescription("Must be within the last seven days. Time zone: UTC");
  await from.fill("2026-11-21T08:30:00");
  await to.fill("2026-11-21T08:29:00");
  await show.click();
  await expect(to).toHaveAccessibleDescription("Must not be before the start. Time zone: UTC");
  await to.fill("2026-11-21T08:30:00");
  await show.click();
  await expect(logs.count).toHaveText("3 entries loaded");
  await expect(page).toHaveURL(/from=2026-11-21T08%3A30%3A00.000Z&to=2026-11-21T08%3A30%3A00.999Z/);
});

test("the view stays as of when it was asked for, until the user wants newer entries", async ({
  page,
  openWorld,
  sandbox,
}) => {
  await openWorld("fresh");
  // More than one page, and still coming while they are read.
  await sandbox.addEvents({ count: 2500, over_ms: 3_000_000 });
  await sandbox.advance({ ms: 3_000_000 });
  const logs = new LogsScreen(page);
  await logs.openEvents();
  await expect(logs.count).toContainText(/the newest 1,0\d\d entries loaded/);
  const newest = await logs.rows.first().innerText();
  await sandbox.addEvents({ count: 100, over_ms: 60_000 });
  await sandbox.advance({ ms: 60_000 });

  await logs.loadAll.click();
  // Asking makes entries, and others came meanwhile: none of them is here.
  await expect(logs.count).toHaveText(/^2,5\d\d entries loaded/);
  await expect(logs.loadAll.or(logs.stop)).toBeHidden();
  expect(await logs.rows.first().innerText()).toBe(newest);

  await logs.refresh.click();
  await expect(logs.rows.first()).not.toHaveText(newest, { useInnerText: true });
  // A page of this region, and what there is of the others back to its end.
  await expect(logs.count).toContainText(/the newest 1,0\d\d entries loaded/);

  await sandbox.setApiFaults([{ path_prefix: "/v3/audit-logs", status: 500, times: 100 }]);
  const before = await logs.rows.first().innerText();
  await logs.refresh.click();
  await expect(page.getByText("This view could not be refreshed")).toBeVisible();
  expect(await logs.rows.first().innerText()).toBe(before);
  await sandbox.setApiFaults([]);
});

test("loading everything can be stopped, and goes on after a failure", async ({
  page,
  openWorld,
  sandbox,
}) => {
  test.slow();
  await openWorld("fresh");
  await sandbox.addEvents({ count: 5000, over_ms: 3_000_000 });
  await sandbox.advance({ ms: 3_000_000 });
  const logs = new LogsScreen(page);
  await logs.openEvents();
  await expect(logs.rows.first()).toBeVisible();
  await sandbox.setApiFaults([{ path_prefix: "/v3/audit-logs", delay_ms: 400, times: 100 }]);
  await logs.loadAll.click();
  await expect(page.getByRole("progressbar", { name: "Load all" })).toBeVisible();
  await logs.stop.click();
  await expect(page.getByRole("progressbar", { name: "Load all" })).toBeHidden();
  await expect(logs.loadAll).toBeVisible();

  await sandbox.setApiFaults([{ path_prefix: "/v3/audit-logs", status: 403, times: 1 }]);
  await logs.loadAll.click();
  const stopped = page.getByText(/Older entries of US.*could not be loaded. Those before .* are missing/);
  await expect(stopped).toBeVisible();
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(stopped).toBeHidden();
  await expect(logs.count).toContainText(/^5,0\d\d entries loaded/);
});

test("a search goes on loading by itself, until it is stopped, and says what it has searched", async ({
  page,
  openWorld,
  sandbox,
}) => {
  await openWorld("fresh");
  await sandbox.addEvents({ count: 1500, over_ms: 3_000_000 });
  await sandbox.addEvents({ events: [...REFUSED_CALL] });
  await sandbox.advance({ ms: 3_000_000 });
  const logs = new LogsScreen(page);
  await logs.openEvents();
  await sandbox.setApiFaults([{ path_prefix: "/v3/audit-logs", delay_ms: 3000, times: 1 }]);
  await logs.search.fill("delete DENIED");
  await expect(page.getByText("Nothing matches in what was searched so far")).toBeVisible();
  await expect(
    page.getByText(/Searched so far: the newest 1,0\d\d entries of this time range/),
  ).toBeVisible();
  await expect(page.getByRole("progressbar", { name: "Load all" })).toBeVisible();
  await logs.stop.click();
  await expect(page.getByRole("progressbar", { name: "Load all" })).toBeHidden();
  await page.getByRole("button", { name: "Search all" }).click();
  await expect(logs.rows).toHaveCount(1);
  await expect(logs.count).toContainText(/^1 match · 1,5\d\d entries loaded/);
  await expect(page).toHaveURL(/q=delete\+DENIED/);
  await logs.search.fill("no such thing");
  await expect(page.getByText("Nothing matches these filters")).toBeVisible();
  await expect(
    page.getByText(/^Searched: US.* and SG.* from Nov 20.* to Nov 21.*, 1,5\d\d entries/),
  ).toBeVisible();
  await page.getByRole("button", { name: "Clear filters" }).click();
  await expect(logs.search).toHaveValue("");
  await expect(logs.rows.first()).toBeVisible();
});

test("an entry opens beside the table in all its forms, and its signature is checked", async ({
  page,
  openWorld,
  sandbox,
}) => {
  test.slow();
  await openWorld("fresh");
  await sandbox.addEvents({ events: [...REFUSED_CALL] });
  const logs = new LogsScreen(page);
  await logs.openEvents();
  await logs.row("DELETE /v3").click();
  await expect(logs.drawer).toContainText("DELETE /v3/portals/p1?a=b → 403");
  const fields = logs.drawer.getByRole("table", { name: "Fields" });
  await expect(fields.getByRole("row", { name: "trace_id 18446744073709551615" })).toBeVisible();
  await expect(fields.getByRole("row", { name: /^user_agent/ })).toContainText(CALL.user_agent);
  await expect(logs.signature).toContainText("Signature verified");
  await expect(logs.drawer.getByRole("link", { name: "Verify an export of my SIEM" })).toHaveAttribute(
    "href",
    /\/verify\?.*region=us.*from=2026-/,
  );
  await expectNoAxeViolations(page);

  const cef = await logs.record("CEF");
  expect(cef).toContain(
    "|KongGateway|Ingress|6|rt=1795249800250 src=203.0.113.9 request=/v3/portals/p1 act=DELETE status=403",
  );
  expect(cef).toMatch(/trace_id=18446744073709551615 query=a\\=b$/);
  const json = await logs.record("JSON");
  const cps = await logs.record("CPS");
  expect(cps).toBe(`{"event":${json.replace(/,"sig":"[^"]+"/, "")}}`);

  await test.step("queries for SIEMs hold the trace ID, and the choice is remembered", async () => {
    const query = await logs.siemQuery("Splunk (SPL)");
    expect(query).toMatch(/^index=\* "KongInc" "18446744073709551615" "Ingress" earliest=1795249740$/);
    expect(await logs.siemQuery("Grafana Loki (LogQL)")).toContain('|= "18446744073709551615" |= "Ingress"');
    await expectNoAxeViolations(page);
    await page.reload();
    await logs.findInSiem.click();
    await expect(logs.siem).toHaveValue("loki");
  });

  await test.step("its kind of event stands in the reference, where the keyboard reaches the others", async () => {
    await logs.drawer.getByRole("link", { name: "What this event means" }).click();
    await expect(page).toHaveURL(/\/logs\/events\?event=REFUSED$/);
    await expect(page.getByRole("heading", { name: "Request refused" })).toBeVisible();
    await expect(page.getByRole("region", { name: "CEF record" })).toContainText("|KongGateway|Ingress|6|");
    await expectNoAxeViolations(page);
    await page.getByRole("link", { name: "Account locked severity 6" }).focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { name: "Account locked" })).toBeFocused();
    await page.getByRole("combobox", { name: "Signed in with" }).selectOption("Single sign-on");
    await expect(page.getByRole("region", { name: "JSON record" })).toContainText(
      '"event_class_id":"AUTHENTICATION_TYPE_SSO"',
    );
    await page.goBack();
    await page.goBack();
    await expect(logs.drawer).toContainText("DELETE /v3/portals/p1?a=b → 403");
  });

  await test.step("the JSON form verifies with another implementation too", async () => {
    const { keys } = await page.evaluate(async () =>
      (await fetch("https://us.api.konghq.com/v2/audit-log-webhook/jwks.json")).json(),
    );
    const split = splitSignature(json, "json");
    const key = createPublicKey({ key: keys[0], format: "jwk" });
    const signature = Buffer.from(split?.signature ?? "", "base64url");
    expect(verify(null, Buffer.from(split?.signedText ?? ""), key, signature)).toBe(true);
  });

  await test.step("the address opens the same entry in the same form, also outside the filters", async () => {
    await expect(page).toHaveURL(/form=cps/);
    const { pathname, search } = new URL(page.url());
    await page.goto(`${pathname}${search}`);
    await expect(logs.drawer.getByRole("region", { name: "CPS record" })).toHaveText(cps);
    await page.goto(`${pathname}${search}&range=15m`);
    await expect(logs.drawer).toContainText("not among those loaded");
    await expect(logs.drawer.getByRole("region", { name: "CPS record" })).toHaveText(cps);
    await page.goto(`${LOGS_PATH}?entry=1795249800250.authorization.nobody`);
    await expect(logs.drawer).toContainText("This entry was not found");
  });
});

test("a signature that covers what the pull API leaves out is not called wrong", async ({
  page,
  openWorld,
  sandbox,
}) => {
  await openWorld("fresh");
  await sandbox.addEvents({
    events: [
      { ...REFUSED_CALL[2], principal_name: "Ada" },
      { ...REFUSED_CALL[1], kong_initiated: true },
    ],
  });
  const logs = new LogsScreen(page);
  await logs.openEvents();
  await logs.row("DELETE /v3").click();
  await expect(logs.signature).toContainText("Cannot be confirmed");
  await expect(logs.signature).toContainText("principal_name");
  await page.keyboard.press("Escape");
  await expect(logs.drawer).toBeHidden();
  await logs.row(/delete .*Denied/).click();
  await expect(logs.signature).toContainText("Signature verified");
  expect(await logs.record("JSON")).toContain('"kong_initiated":true');
});

test("the events of one call are one click away, and Back comes back", async ({
  page,
  openWorld,
  sandbox,
}) => {
  await openWorld("fresh");
  await sandbox.addEvents({ events: [...REFUSED_CALL] });
  const alone = { ...REFUSED_CALL[2], trace_id: "7", uri: "/v3/alone", status_code: 200 };
  await sandbox.addEvents({ events: [alone] });
  await sandbox.addEvents({ count: 50 });
  const logs = new LogsScreen(page);
  await logs.open();
  await test.step("a call is a row, which opens into its events", async () => {
    // The others are newer and fill the grid, so it is searched: found by one of its events, a call shows them all.
    await logs.search.fill("203.0.113.9");
    const call = logs.call("DELETE /v3/portals");
    await expect(call).toContainText("403 Refused");
    await expect(call).toHaveAttribute("aria-expanded", "false");
    await expect(logs.row("authentication pat")).toHaveCount(0);
    await call.press("ArrowRight");
    await expect(call).toHaveAttribute("aria-expanded", "true");
    await expect(logs.row("authentication pat")).toHaveAttribute("aria-level", "2");
    await expect(logs.row("/v3/alone")).toContainText(
      "call incomplete, without sign-in, check of permissions",
    );
    await expectNoAxeViolations(page);
    await logs.row("authentication pat").click();
    await expect(logs.drawer).toContainText("18446744073709551615");
    await page.keyboard.press("Escape");
    await expect(logs.drawer).toBeHidden();
    await logs.search.fill("granted=false 203.0.113.9");
    await expect(logs.row("/v3/alone")).toBeHidden();
    await expect(call).toContainText("403 Refused");
    await logs.search.fill("");
    await expect(page).not.toHaveURL(/q=/);
    await logs.singleEvents.click();
    await expect(page).toHaveURL(/rows=events/);
  });
  await logs.only("Authorization").click();
  await logs.row(/delete .*Denied/).click();
  await logs.drawer.getByRole("button", { name: "Show all events of this call" }).click();
  await expect(logs.drawer).toBeHidden();
  await expect(logs.rows).toHaveCount(3);
  await expect(logs.search).toHaveValue("trace:18446744073709551615 region:us");
  await page.goBack();
  await expect(logs.drawer).toBeVisible();
  await expect(page).toHaveURL(/q=type%3Aauthorization/);
});

test("what one only looked at with the console can be left out, and its number stays", async ({
  page,
  openWorld,
  sandbox,
}) => {
  await openWorld("fresh", { path: `${LOGS_PATH}?region=us&rows=events` });
  await sandbox.addEvents({ events: [...REFUSED_CALL] });
  const logs = new LogsScreen(page);
  await logs.refresh.click();
  await expect(logs.showOwnReads).not.toBeChecked();
  // Reading who one is goes to the global host, which is this region: three events each.
  await expect(logs.count).toContainText(/ · [1-9]\d* hidden: your own reads from this browser$/);
  await expect(logs.rows).toHaveCount(3);
  await expect(logs.row("203.0.113.9")).toHaveCount(3);

  await logs.only("Authentication").click();
  await expect(logs.count).toContainText("a sign-in alone does not say what it was for");
  // Other values have moved under the pointer that rests: what is told of one of them would lie over this one.
  await logs.count.hover();
  await logs.only("Authentication").click();
  await logs.row("DELETE /v3").click();
  await logs.drawer.getByRole("button", { name: "Show all events of this call" }).click();
  await expect(logs.rows).toHaveCount(3);
  await expect(logs.showOwnReads).toBeChecked();
  await page.goBack();
  // The button that had the focus is gone, so there is nothing in the entry that would hear Escape.
  await logs.drawer.getByRole("button", { name: "Close" }).click();
  await expect(logs.drawer).toBeHidden();
  await expect(page).not.toHaveURL(/own-reads/);

  await logs.showOwnReads.click();
  await expect(page).toHaveURL(/own-reads=shown/);
  await expect(logs.row("GET /v3/users/me").first()).toBeVisible();
  await expect(logs.count).not.toContainText("hidden");
});

test("what is shown can be saved as a file", async ({ page, openWorld, sandbox }) => {
  await openWorld("fresh");
  await sandbox.addEvents({ events: [...REFUSED_CALL] });
  await sandbox.addEvents({ count: 50 });
  const logs = new LogsScreen(page);
  await logs.openEvents();
  await logs.search.fill("https://x.example");
  await expect(logs.rows).toHaveCount(3);

  const ndjson = await logs.export("NDJSON");
  expect(ndjson.name).toMatch(/^audit-logs_all_20261120T09000\dZ_20261121T09000\dZ\.ndjson$/);
  const lines = ndjson.text
    .trimEnd()
    .split("\n")
    .map((line): unknown => JSON.parse(line));
  expect(lines).toHaveLength(3);
  expect(lines[0]).toMatchObject({
    region: "us",
    ...REFUSED_CALL[2],
    signature: expect.stringMatching(/^[\w-]{86}$/),
  });

  const csv = await logs.export("CSV");
  expect(csv.name).toMatch(/\.csv$/);
  expect(csv.text.startsWith("\u{FEFF}ts,region,type,")).toBe(true);
  expect(csv.text.trimEnd().split("\r\n")).toHaveLength(4);
  expect(csv.text).toContain(`"'=HYPERLINK(""https://x.example"",""<b>agent</b>"")"`);
  expect(csv.text).toContain(",'18446744073709551615,");
  await expect(page.getByText(`${csv.name} is saved`)).toBeVisible();
});

test("the keyboard alone moves through thousands of rows, opens one and comes back to it", async ({
  page,
  openWorld,
  sandbox,
}) => {
  await openWorld("fresh");
  await sandbox.addEvents({ count: 900, over_ms: 3_000_000 });
  await sandbox.advance({ ms: 3_000_000 });
  const logs = new LogsScreen(page);
  await logs.openEvents();
  const rowCount = async () => Number(await logs.grid.getAttribute("aria-rowcount"));
  await expect.poll(rowCount).toBeGreaterThan(900);
  const focused = logs.grid.locator("tr:focus");
  await page.getByRole("slider", { name: "End of the time shown" }).focus();
  await page.keyboard.press("Tab");
  await expect(focused).toHaveAttribute("aria-rowindex", "2");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  await expect(focused).toHaveAttribute("aria-rowindex", "3");
  await page.keyboard.press("End");
  const count = await rowCount();
  await expect(focused).toHaveAttribute("aria-rowindex", String(count));
  await expect(focused).toBeInViewport();
  await page.keyboard.press("PageUp");
  await expect(focused).toBeInViewport();
  const place = await focused.getAttribute("aria-rowindex");
  expect(Number(place)).toBeLessThan(count - 5);
  await page.keyboard.press("Enter");
  await expect(logs.drawer).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(logs.drawer).toBeHidden();
  await expect(focused).toHaveAttribute("aria-rowindex", String(place));
  await page.keyboard.press("Home");
  await expect(focused).toHaveAttribute("aria-rowindex", "2");
});

test("hostile values are text, in the table and beside it", async ({ page, openWorld }) => {
  await openWorld("hostile", { path: `${LOGS_PATH}?range=24h&rows=events` });
  const logs = new LogsScreen(page);
  await logs.search.fill("onerror");
  await expect(logs.rows).toHaveCount(3);
  // The query of a request, which no other type has.
  await logs.row("?<img src=x onerror=alert(1)>").click();
  await expect(logs.drawer).toContainText("<img src=x onerror=alert(1)>");
  await expect(page.locator("main img, [role=dialog] img")).toHaveCount(0);
  expect(await logs.record("CEF")).toContain(String.raw`request=<img src\=x onerror\=alert(1)>`);
});

test("each of the ways there can be nothing to see says what it is", async ({ page, openWorld, sandbox }) => {
  await openWorld("fresh", { path: `${LOGS_PATH}?region=sg` });
  const logs = new LogsScreen(page);
  await expect(page.getByText("No entries in this time range")).toBeVisible();
  await expect(page.getByText(/^Searched: SG.* 0 entries, which is all there are/)).toBeVisible();
  await expectNoAxeViolations(page);

  await sandbox.setApiFaults([{ path_prefix: "/v3/audit-logs", status: 403, times: 1 }]);
  await logs.region.selectOption("AU - Australia");
  await expect(page.getByText(/It needs the role .*Audit Logs Admin of AU - Australia/)).toBeVisible();
  await expectNoAxeViolations(page);

  await sandbox.setApiFaults([{ path_prefix: "/v3/audit-logs", status: 500, times: 100 }]);
  await logs.region.selectOption("EU - Europe");
  const retry = page.getByRole("button", { name: "Try again" });
  await expect(retry).toBeVisible();
  await sandbox.setApiFaults([]);
  await retry.click();
  await expect(retry).toBeHidden();
  // The refused calls were calls too, but injected faults make no entries.
  await expect(page.getByText("No entries in this time range")).toBeVisible();

  await test.step("of all regions, one that cannot be read is named and the others are shown", async () => {
    await logs.region.selectOption("All regions");
    await expect(page.getByText("Only your own reads")).toBeVisible();
    await page.getByRole("button", { name: "Show my own reads" }).click();
    await expect(logs.row("GET /v3/users/me").first()).toBeVisible();
    await sandbox.addEvents({ events: [...REFUSED_CALL], region: "in" });
    await sandbox.setApiFaults([{ path_prefix: "/v3/audit-logs", status: 403, times: 1 }]);
    await logs.range.selectOption("Last hour");
    const refused = page.getByRole("alert").filter({ hasText: "You may not read the logs of" });
    await expect(refused).toContainText("Audit Logs Admin");
    await expect(page.getByText("searched 5 of 6 regions")).toBeVisible();
    await expectNoAxeViolations(page);
    await refused.getByRole("button", { name: "Try again" }).click();
    await expect(refused).toBeHidden();
    await expect(logs.row("DELETE /v3")).toContainText("IN");
    await expect(page.getByText("searched 6 of 6 regions")).toBeVisible();
  });
});

test("a phone shows a line for each thing, and UTC is one choice away", async ({
  page,
  openWorld,
  sandbox,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openWorld("fresh", { path: `${LOGS_PATH}?rows=events`, now: NOW });
  await sandbox.addEvents({ events: [...REFUSED_CALL] });
  const logs = new LogsScreen(page);
  await logs.refresh.click();
  await expect(logs.row("DELETE /v3")).toContainText("403 Refused");
  await logs.zone.selectOption("UTC");
  await expect(logs.row("DELETE /v3")).toContainText("Nov 21, 08:30:00.250");
  await logs.row("DELETE /v3").click();
  await expect(logs.drawer).toBeVisible();
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
});
