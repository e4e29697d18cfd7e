// The main job on a real API: no service worker, real HTTPS, a collector that checks what it gets.

import { createPublicKey, verify } from "node:crypto";
import { type Jwk, jwksSchema } from "@/contract/jwks";
import { sandboxPaths } from "@/contract/sandbox/sandbox-paths";
import { MAX_ATTEMPTS } from "@/audit-log/delivery/retry-policy";
import { DESTINATIONS_PATH, KONNECT_PATH, LOGS_PATH, regionWebhookPath } from "@/lib/console-paths";
import { expectNoAxeViolations } from "./axe";
import { expect } from "./fixtures";
import { type LiveServer, test } from "./live-server";
import { askByKeyboard, askByMouse, questionEvents } from "./log-questions";
import { ConnectionScreen } from "./screens/connection-screen";
import { DestinationsScreen } from "./screens/destinations-screen";
import { LogsScreen } from "./screens/logs-screen";
import { ReplayScreen } from "./screens/replay-screen";
import { WebhookScreen } from "./screens/webhook-screen";

const TOKEN = "kpat_org_admin";
const SECRET = "Splunk 51e0-made-up-for-live-mode";

/** Whether one of the keys has signed the line, by Node's own Ed25519. */
function isSigned(line: string, keys: readonly Jwk[]): boolean {
  const { text, signature } = /^(?<text>.*) sig=(?<signature>[\w-]{86})$/s.exec(line)?.groups ?? {};
  return keys.some(({ kty, crv, x }) =>
    verify(
      null,
      Buffer.from(text ?? ""),
      createPublicKey({ key: { kty, crv, x }, format: "jwk" }),
      Buffer.from(signature ?? "", "base64url"),
    ),
  );
}

async function signingKeys({ apiOrigin }: LiveServer): Promise<readonly Jwk[]> {
  return jwksSchema.parse(await (await fetch(`${apiOrigin}/us/v2/audit-log-webhook/jwks.json`)).json()).keys;
}

function requestsAt({ collector }: LiveServer, path: string): number {
  return collector.received.filter(({ url }) => url === path).length;
}

/** The records that have arrived for a path, in order. */
function recordsAt({ collector }: LiveServer, path: string): string[] {
  return collector.received.filter(({ url }) => url === path).flatMap((request) => request.lines());
}

test("sign in, ship logs to a collector that verifies them, sign out", async ({ page, live }) => {
  const connection = new ConnectionScreen(page);
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/konnect/")) asked.push(request.url());
  });
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sign in to continue");
  await expectNoAxeViolations(page);
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  // No user is signed in, so no call is made: each refused call would make an entry in the log.
  expect(asked).toEqual([]);
  await connection.signIn("kpat_mistyped");
  await expect(connection.failure).toContainText("does not accept this token (401)");
  await connection.signIn(TOKEN);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Overview");
  await expect(connection.banner).toContainText("Personal access token");
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  // What Konnect does not offer is not there.
  await expect(page.getByRole("link", { name: /Sandbox|Collectors|Traffic/ })).toHaveCount(0);

  const webhook = new WebhookScreen(page);
  const authorization = SECRET;
  await new DestinationsScreen(page).create({
    name: "Collector",
    endpoint: live.endpointAt("/in"),
    authorization,
  });
  await webhook.openRegion("US - North America");
  await expect(page.getByRole("main").getByRole("link", { name: "Deliveries", exact: true })).toHaveCount(0);
  await webhook.switchOn("Collector");
  await expect(webhook.badge).toContainText("Active");

  await expect.poll(() => live.collector.received.length).toBeGreaterThan(0);
  const [first] = live.collector.received;
  expect(first).toMatchObject({
    method: "POST",
    url: "/in",
    headers: { authorization, "content-type": "text/plain", "content-encoding": "gzip" },
  });
  const lines = first?.lines() ?? [];
  const keys = await signingKeys(live);
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.filter((line) => !isSigned(line, keys))).toEqual([]);
  expect(lines.filter((line) => isSigned(line.replace("konghq.com", "konghq.org"), keys))).toEqual([]);

  await webhook.openTab("Status");
  await expect(page.getByRole("main")).toContainText("200");
  await expectNoAxeViolations(page);

  await connection.open();
  await connection.signOut.click();
  await page.goto(DESTINATIONS_PATH);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sign in to continue");
  const stored = await page.evaluate(() =>
    JSON.stringify([localStorage, sessionStorage].map((storage) => Object.entries(storage))),
  );
  expect(stored).not.toContain(TOKEN);
  expect(live.output()).not.toContain(TOKEN);
  expect(live.output()).not.toContain(SECRET);
});

test("a collector that fails stops the webhook; it is resumed, and what was missed is replayed and verified", async ({
  page,
  live,
}) => {
  test.slow();
  const path = "/failing";
  live.answer(path, 503);
  const connection = new ConnectionScreen(page);
  const webhook = new WebhookScreen(page);
  const replay = new ReplayScreen(page);
  await page.goto("/");
  await connection.signIn(TOKEN);
  await new DestinationsScreen(page).create({
    name: "Failing collector",
    endpoint: live.endpointAt(path),
    authorization: SECRET,
  });
  await webhook.openRegion("EU - Europe");
  await webhook.switchOn("Failing collector");
  await expect(webhook.badge).toContainText("Active");

  // Requests take their own time; only the waits between them can be turned.
  const turnClock = (ms: number) => live.sandbox.post(sandboxPaths.clockAdvance(), { ms });
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
    await expect.poll(() => requestsAt(live, path)).toBe(attempt);
    await turnClock(2 ** attempt * 1000);
  }
  await webhook.openTab("Status");
  await expect(webhook.badge).toContainText("Inactive");
  await expect(page.getByRole("main")).toContainText("503");
  await expectNoAxeViolations(page);
  const missed = new Set(recordsAt(live, path));
  expect(missed.size).toBeGreaterThan(0);

  live.answer(path, 200);
  await webhook.resume.click();
  await webhook.resumeAnyway.click();
  await expect(webhook.badge).toContainText("Active");
  const known = live.collector.received.length;
  await webhook.openTab("Replay");
  await replay.range("Last hour").check();
  await replay.send.click();
  await expect(page.getByText("Replay accepted.")).toBeVisible();
  await turnClock(5000);
  await expect(replay.fact("Status")).toContainText("Completed", { timeout: 20_000 });
  await expectNoAxeViolations(page);
  const replayed = live.collector.received.slice(known).flatMap((request) => request.lines());
  expect(replayed).toEqual(expect.arrayContaining([...missed]));
  const keys = await signingKeys(live);
  expect(replayed.filter((line) => !isSigned(line, keys))).toEqual([]);

  await page.goto(`${LOGS_PATH}?rows=events`);
  await connection.signIn(TOKEN);
  const logs = new LogsScreen(page);
  await logs.region.selectOption("EU - Europe");
  await logs.rows.first().click();
  await expect(logs.signature).toContainText("Signature verified");
});

test("a Dev Portal sends its developers' sign-ins to a real collector", async ({ page, live }) => {
  const path = "/portal";
  const connection = new ConnectionScreen(page);
  const webhook = new WebhookScreen(page);
  await page.goto("/");
  await connection.signIn(TOKEN);
  await new DestinationsScreen(page).create({
    name: "Portal collector",
    endpoint: live.endpointAt(path),
    authorization: SECRET,
  });
  await webhook.openPortal("Partner APIs");
  await webhook.switchOn("Portal collector");
  await expect(webhook.badge).toContainText("Active");
  const portalId = /portals\/([\da-f-]{36})\//.exec(page.url())?.[1] ?? "";
  const login = { outcome: "invalid_password", developer: "ada@example.com" };
  await live.sandbox.post(sandboxPaths.portalLogins(portalId), login);
  await expect.poll(() => requestsAt(live, path)).toBe(1);
  const [record = ""] = recordsAt(live, path);
  expect(record).toContain("|AUTHENTICATION_OUTCOME_INVALID_PASSWORD|");
  expect(record).toContain(`portal_id=${portalId}`);
  expect(isSigned(record, await signingKeys(live))).toBe(true);
  await webhook.openTab("Status");
  await expect(page.getByRole("main")).toContainText("200");
});

test("a redirect on the network that lost the batch is told as such, and not as arrived", async ({
  page,
  live,
}) => {
  const [path, moved] = ["/old", "/moved"];
  live.answer(path, 301, { headers: { location: moved } });
  const connection = new ConnectionScreen(page);
  const webhook = new WebhookScreen(page);
  await page.goto("/");
  await connection.signIn(TOKEN);
  await new DestinationsScreen(page).create({
    name: "Moved collector",
    endpoint: live.endpointAt(path),
    authorization: SECRET,
  });
  await webhook.openRegion("AU - Australia");
  await webhook.switchOn("Moved collector");
  await expect(webhook.badge).toContainText("Active");
  await expect.poll(() => requestsAt(live, moved)).toBeGreaterThan(0);
  const ofPaths = live.collector.received.filter(({ url }) => url === path || url === moved);
  expect(
    ofPaths.slice(0, 2).map(({ method, url, body }) => ({ method, url, isEmpty: body.length === 0 })),
  ).toEqual([
    { method: "POST", url: path, isEmpty: false },
    { method: "GET", url: moved, isEmpty: true },
  ]);

  await test.step("in the emulator's log of deliveries", async () => {
    const isOurs = ({ endpoint }: { endpoint: string }) => endpoint === live.endpointAt(path);
    await expect
      .poll(async () => (await live.deliveries()).findLast(isOurs))
      .toMatchObject({
        state: "delivered",
        attempts: [
          {
            outcome: { status: 200 },
            redirects: [{ status: 301, method: "GET", url: live.endpointAt(moved) }],
            arrived: false,
          },
        ],
      });
  });

  await test.step("and on the Status page, which knows the last answer only, by not calling it arrived", async () => {
    await webhook.openTab("Status");
    const panel = page.getByRole("region", { name: "Status", exact: true });
    await expect(panel).toContainText("The last batch was answered with success.");
    await expect(panel).toContainText("not observed");
    await expect(page.getByRole("main")).not.toContainText("arrived");
    await expect(page.getByRole("main")).not.toContainText("Nothing needs to be done");
  });
});

test("a token that expires in the middle of work is asked for again, and nothing typed is lost", async ({
  page,
  live,
}) => {
  const connection = new ConnectionScreen(page);
  const destinations = new DestinationsScreen(page);
  await page.goto(`${DESTINATIONS_PATH}/new`);
  await connection.remember.check();
  // What the page asks on opening is answered, so that it is the save that meets the expired token. Of what an
  // administrator may do nothing is to be seen, of whose token it is the banner speaks.
  const known = Promise.all(
    ["teams", "assigned-roles"].map((part) =>
      page.waitForResponse((response) => new URL(response.url()).pathname.endsWith(`/${part}`)),
    ),
  );
  await connection.signIn(TOKEN);
  await known;
  await expect(connection.banner).toContainText("Acme Corporation");
  await destinations.fill({ name: "Typed", endpoint: live.endpointAt("/in"), authorization: SECRET });

  const setState = (state: "valid" | "expired") => live.sandbox.patch(sandboxPaths.token(TOKEN), { state });
  await setState("expired");
  try {
    await destinations.save.click();
    await expect(connection.renewal).toBeVisible();
    await expectNoAxeViolations(page);
    await connection.renewal.getByLabel("Access token").fill("spat_org_admin");
    await connection.renewal.getByRole("button", { name: "Connect" }).click();
    await expect(connection.renewal).toBeHidden();
    await expect(connection.banner).toContainText("System account token");
    await expect(destinations.name).toHaveValue("Typed");
    await expect(destinations.authorization).toHaveValue(SECRET);
    // The refusal was the old token's: the form no longer says that anything is wrong.
    await expect(page.getByRole("alert")).toHaveCount(0);
    await expect(page.getByRole("main")).toContainText("You have signed in since");
    await destinations.save.click();
    await expect(destinations.stored("Typed")).toBeVisible();
  } finally {
    await setState("valid");
  }
});

test("the token of a tab survives a reload only when asked to, and an address that is none is told apart", async ({
  page,
}) => {
  const connection = new ConnectionScreen(page);
  await page.goto(regionWebhookPath("eu"));
  await connection.signIn(TOKEN);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("EU - Europe");
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sign in to continue");
  await connection.remember.check();
  await connection.signIn(TOKEN);
  // Signed in, not only asked to be: a reload before that would be one too early.
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("EU - Europe");
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("EU - Europe");

  await connection.open();
  await expect(page.getByRole("main")).toContainText("Olivia Okafor");
  await connection.baseUrl.fill("/nowhere/{region}");
  await connection.signIn(TOKEN);
  await expect(connection.failure).toContainText("is not the Konnect API");
  await connection.baseUrl.fill("https://us.api.konghq.com");
  await connection.connect.click();
  await expect(page.getByText("Write {region} once, where the regions differ.")).toBeVisible();
});

test("a reload asks first for what the page begins with, and draws it with its code, not in a turn of its own", async ({
  page,
}) => {
  const connection = new ConnectionScreen(page);
  const firstRow = page.getByRole("row").filter({ hasText: "US - North America" });
  await page.goto(KONNECT_PATH);
  await connection.remember.check();
  await connection.signIn(TOKEN);
  // Journeys before this one may have switched it on.
  await expect(firstRow).toContainText(/Unconfigured|Active/);

  await page.goto("about:blank"); // where nothing of the page before asks any more
  // What would come in a turn of its own, behind what the browser does with code that has just run, never comes.
  await page.addInitScript(() => {
    Object.assign(window, { setTimeout: () => 0, requestAnimationFrame: () => 0 });
    MessagePort.prototype.postMessage = () => undefined;
  });
  const asked: string[] = [];
  let answer: () => void = () => undefined;
  const answered = new Promise<void>((resolve) => (answer = resolve));
  await page.route(/\/(?:konnect\/|__watch)/, async (route) => {
    asked.push(new URL(route.request().url()).pathname);
    await answered;
    await route.continue();
  });
  await page.goto(KONNECT_PATH, { waitUntil: "commit" });
  const begins = [
    "/konnect/global/v3/audit-log-destinations",
    "/konnect/us/v3/audit-log-webhook",
    "/konnect/us/v3/audit-log-webhook/status",
  ];
  await expect.poll(() => asked).toEqual(begins);
  await expect(page.locator(".shell")).toBeVisible();
  answer();
  await expect(firstRow).toContainText(/Unconfigured|Active/);
  expect(asked.slice(begins.length)).toContain("/konnect/sg/v3/audit-log-webhook/status");
  expect(new Set(asked).size).toBe(asked.length);
});

test("five questions are answered from the log of an API, with the mouse and by keyboard alone", async ({
  page,
  live,
}) => {
  test.slow();
  const connection = new ConnectionScreen(page);
  await live.sandbox.post(sandboxPaths.events(), { events: questionEvents(Date.now()), region: "eu" });
  await page.goto("/");
  await connection.signIn(TOKEN);
  await askByMouse(page, "among others");
  await askByKeyboard(page, "among others");
});

test("a visitor of the demo connects to an API, and comes back", async ({ page, live }) => {
  const connection = new ConnectionScreen(page);
  // Not the server of live mode: a demo, whose mock server answers for Konnect's own hosts until it is left.
  await page.goto(`http://127.0.0.1:${process.env["E2E_PORT"]}/connection`);
  await connection.baseUrl.fill(`${live.apiOrigin}/{region}`);
  await connection.signIn(TOKEN);
  await expect(connection.banner).toContainText("Personal access token");
  await expect(page.getByRole("link", { name: "Sandbox" })).toHaveCount(0);
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length))
    .toBe(0);
  await page.getByRole("link", { name: "Portals" }).first().click();
  await expect(page.getByRole("table").getByRole("rowheader")).toHaveCount(3);

  await connection.open();
  await page.getByRole("button", { name: "Switch to the demo" }).click();
  await expect(page.getByRole("link", { name: "Sandbox" })).toBeVisible();
  await expect(connection.banner).toContainText("Demo");
});

test("the demo runs where a policy keeps the page from Konnect's hosts", async ({ page, expectTrouble }) => {
  expectTrouble(/Content Security Policy/);
  const connection = new ConnectionScreen(page);
  await page.goto("/connection");
  await page.getByRole("button", { name: "Switch to the demo" }).click();
  await expect(connection.banner).toContainText("Demo");
  await expect(page.getByText("talks to its mock server directly")).toBeVisible();
  await page.getByRole("link", { name: "Portals" }).first().click();
  await expect(page.getByRole("table").getByRole("rowheader")).toHaveCount(3);
});
