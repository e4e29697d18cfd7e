// Five questions of an investigator: what has happened for them to be asked, and how each is answered with the mouse,
// and by keyboard alone.

import { expect, type Page, test } from "@playwright/test";
import { HOUR_MS, MINUTE_MS } from "@/lib/epoch";
import { LogsScreen } from "./screens/logs-screen";
import { PaletteScreen } from "./screens/palette-screen";
import { tabTo } from "./tab-to";

const CONTROL_PLANE = "6f1d9a34-0c1b-4f7e-9a55-3b7c5d2e8f10";
const CULPRIT = "11111111-1111-4111-8111-111111111111";
const SYSTEM_ACCOUNT = "22222222-2222-4222-8222-222222222222";
const ATTACKER_IP = "203.0.113.66";

/** The three events of a call that was let through. */
function call(ts: string, trace_id: string, principal_id: string, done: CallDone) {
  const shared = { ts, trace_id, principal_id, client_ip: "198.51.100.20", user_agent: "curl/8.9.1" };
  const { method, path, action, status = 200, signIn = "pat" } = done;
  return [
    { type: "authentication", ...shared, outcome: "success", authentication_type: signIn },
    { type: "authorization", ...shared, action, resource: path, granted: true, service: "konnect" },
    { type: "gateway_access", ...shared, method, uri: `/v3/${path}`, query: "", status_code: status },
  ] as const;
}

interface CallDone {
  readonly method: string;
  readonly path: string;
  readonly action: string;
  readonly status?: number;
  readonly signIn?: "pat" | "spat";
}

/** What is recorded in a region. @param now epoch ms of the world */
export function questionEvents(now: number) {
  const ago = (ms: number) => new Date(now - ms).toISOString();
  const failedSignIn = (minutes: number, client_ip: string) =>
    ({
      type: "authentication",
      ts: ago(minutes * MINUTE_MS),
      trace_id: `${minutes}`,
      client_ip,
      user_agent: "Mozilla/5.0",
      outcome: "invalid_password",
      authentication_type: "basic",
    }) as const;
  return [
    ...call(ago(20 * HOUR_MS), "101", CULPRIT, {
      method: "DELETE",
      path: `control-planes/${CONTROL_PLANE}`,
      action: "delete",
      status: 204,
    }),
    ...call(ago(19 * HOUR_MS), "102", SYSTEM_ACCOUNT, {
      method: "POST",
      path: "portals",
      action: "create",
      status: 201,
      signIn: "spat",
    }),
    ...call(ago(18 * HOUR_MS), "103", SYSTEM_ACCOUNT, {
      method: "PATCH",
      path: "audit-log-webhook",
      action: "edit",
      signIn: "spat",
    }),
    ...call(ago(17 * HOUR_MS), "104", CULPRIT, {
      method: "GET",
      path: "audit-log-webhook",
      action: "retrieve",
    }),
    ...call(ago(30 * MINUTE_MS), "105", CULPRIT, {
      method: "GET",
      path: "portals",
      action: "list",
      status: 503,
    }),
    failedSignIn(200, ATTACKER_IP),
    failedSignIn(201, ATTACKER_IP),
    failedSignIn(202, "198.51.100.99"),
  ];
}

export const QUESTIONS = [
  {
    question: "who deleted the control plane yesterday?",
    query: "action:delete resource:control-planes",
    range: "24h",
    answer: /11111111.*DELETE \/v3\/control-planes\/6f1d9a34.*204 No Content/,
    rows: 1,
  },
  {
    question: "which sign-ins of this IP failed?",
    query: `type:authentication outcome:failed ip:${ATTACKER_IP}`,
    range: "24h",
    answer: /authentication basic.*Failed: invalid_password.*203\.0\.113\.66/,
    rows: 2,
  },
  {
    question: "what did this system account do?",
    query: `who:${SYSTEM_ACCOUNT}`,
    range: "24h",
    answer: /POST \/v3\/portals.*201 Created/,
    rows: 2,
  },
  {
    question: "what changed in audit logging?",
    query: "resource:*audit-log-* -action:list -action:retrieve",
    range: "24h",
    answer: /PATCH \/v3\/audit-log-webhook.*200 OK/,
    rows: 1,
  },
  {
    question: "what failed with 5xx in the last hour?",
    query: "status:5xx",
    range: "1h",
    answer: /GET \/v3\/portals.*503 Server error/,
    rows: 1,
  },
] as const;

/** The way to each of them with the mouse, from Overview. */
const CLICKS: readonly ((logs: LogsScreen) => Promise<void>)[] = [
  async (logs) => {
    await logs.view("Deletions").click();
    await logs.only("control-planes").click();
  },
  async (logs) => {
    await logs.view("Tokens and sign-ins").click();
    await logs.only("Failed").click();
    await logs.onlyInRow(ATTACKER_IP);
  },
  async (logs) => logs.onlyInRow(SYSTEM_ACCOUNT),
  async (logs) => logs.view("Changes to audit logging").click(),
  async (logs) => {
    await logs.range.selectOption("Last hour");
    await logs.search.fill("status:5xx");
  },
];

/** Whether others may have done something that answers a question too. */
type Others = "alone" | "among others";

/** Asks one question after another with the mouse; each ends in a link that can be shared. */
export async function askByMouse(page: Page, others: Others): Promise<void> {
  const logs = new LogsScreen(page);
  for (const [index, click] of CLICKS.entries()) {
    await page
      .getByRole("navigation", { name: "Main" })
      .getByRole("link", { name: "Overview", exact: true })
      .click();
    await logs.open();
    await click(logs);
    await expectAnswer(page, index, others);
  }
}

/** Likewise by keys that a person would press, and no others. */
export async function askByKeyboard(page: Page, others: Others): Promise<void> {
  const logs = new LogsScreen(page);
  const { keyboard } = page;
  for (const [index, { question, query, range }] of QUESTIONS.entries()) {
    await test.step(question, async () => {
      await new PaletteScreen(page).go("Overview");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Overview");
      await keyboard.press("g");
      await keyboard.press("l");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Logs");
      await keyboard.press("/");
      await expect(logs.search).toBeFocused();
      await keyboard.type(query);
      if (range === "1h") {
        await tabTo(page, logs.range, "Shift+Tab");
        await keyboard.type("Last hour");
      }
      await expectAnswer(page, index, others);
    });
  }
}

/** The answer is there, and so is the question in the address. */
export async function expectAnswer(page: Page, index: number, others: Others = "alone"): Promise<void> {
  const logs = new LogsScreen(page);
  const { answer, rows, query, range } = QUESTIONS[index]!; // asked by its place
  await expect(logs.row(answer).first()).toBeVisible();
  if (others === "alone") await expect(logs.rows).toHaveCount(rows);
  // What was read for the question before stands there, dimmed, until then.
  await expect(page.locator("main [aria-busy=true]")).toHaveCount(0);
  const params = new URLSearchParams({ q: query, ...(range !== "24h" && { range }) });
  await expect.poll(() => new URL(page.url()).search).toBe(`?${params}`);
}
