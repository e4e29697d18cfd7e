import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { stubPage } from "./browser-storage.test-support";

const BASE = "/konnect/{region}";
const OTHER_BASE = "https://{region}.api.konghq.com";

let page: ReturnType<typeof stubPage>;
let answers: Response[];
let sent: { url: string; authorization: string | null }[];

/** The data layer as a page that was just loaded has it. */
async function load() {
  vi.resetModules();
  const [session, client, { orgWebhookQueries }, { createQueryClient }, { checkConnection }, serials] =
    await Promise.all([
      import("./session"),
      import("@/api/http/connection"),
      import("@/api/webhook/org-webhook-queries"),
      import("@/api/query/query-client"),
      import("./check-connection"),
      import("@/api/http/token-serial"),
    ]);
  const read = () =>
    createQueryClient({ maxReadRetries: 0 })
      .fetchQuery(orgWebhookQueries.detail("eu"))
      .catch((error: unknown) => error);
  return { ...session, ...client, ...serials, read, checkConnection };
}

beforeEach(() => {
  page = stubPage("https://console.example.com");
  answers = [];
  sent = [];
  vi.stubGlobal("fetch", async (url: string, init: RequestInit) => {
    sent.push({ url, authorization: new Headers(init.headers).get("authorization") });
    const answer = answers.shift();
    if (!answer) throw new TypeError("Failed to fetch");
    return answer;
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});

function everythingStored(): string {
  const storages = [page.localStorage, page.sessionStorage];
  return JSON.stringify(storages.map((storage) => storage.all()));
}

const problem = (status: number, body: object = {}) =>
  new Response(JSON.stringify({ status, title: "Refused", detail: "", instance: "", ...body }), {
    status,
    headers: { "content-type": "application/problem+json" },
  });

describe("a live session", () => {
  test("sends its token to the address it was given for", async () => {
    const { goLive, signIn, read } = await load();
    goLive(BASE);
    await signIn({ apiBaseUrl: BASE, token: "kpat_secret", organizationId: "o1", remember: "no" });
    await read();
    expect(sent).toEqual([
      {
        url: "https://console.example.com/konnect/eu/v3/audit-log-webhook",
        authorization: "Bearer kpat_secret",
      },
    ]);
  });

  test("keeps the token in memory only, unless the tab is to remember it", async () => {
    const first = await load();
    first.goLive(BASE);
    await first.signIn({ apiBaseUrl: BASE, token: "kpat_secret", organizationId: "o1", remember: "no" });
    expect(everythingStored()).not.toContain("kpat_secret");
    const afterReload = await load();
    afterReload.goLive(BASE);
    expect(afterReload.liveSession.get()).toMatchObject({ hasToken: false, tokenKind: null });
  });

  test("remembers the token for the tab when asked to, in sessionStorage and nowhere else", async () => {
    const first = await load();
    first.goLive(BASE);
    await first.signIn({ apiBaseUrl: BASE, token: "spat_secret", organizationId: "o1", remember: "tab" });
    expect(page.localStorage).toHaveLength(0);
    const afterReload = await load();
    afterReload.goLive(BASE);
    expect(afterReload.liveSession.get()).toMatchObject({ hasToken: true, tokenKind: "system" });
  });

  test("gives a remembered token to no other address", async () => {
    const first = await load();
    first.goLive(BASE);
    await first.signIn({ apiBaseUrl: BASE, token: "kpat_secret", organizationId: "o1", remember: "tab" });
    const afterReload = await load();
    afterReload.goLive(OTHER_BASE);
    expect(afterReload.liveSession.get()).toMatchObject({ hasToken: false });
  });

  test("keeps its token from another deployment on the same origin", async () => {
    vi.stubEnv("BASE_URL", "/a/");
    const first = await load();
    first.goLive(BASE);
    await first.signIn({ apiBaseUrl: BASE, token: "kpat_secret", organizationId: "o1", remember: "tab" });
    vi.stubEnv("BASE_URL", "/b/");
    const other = await load();
    other.goLive(BASE);
    expect(other.liveSession.get()).toMatchObject({ hasToken: false });
    other.signOut();
    vi.stubEnv("BASE_URL", "/a/");
    const afterReload = await load();
    afterReload.goLive(BASE);
    expect(afterReload.liveSession.get()).toMatchObject({ hasToken: true });
  });

  test("forgets the token on signing out, in memory and in the tab", async () => {
    const { goLive, signIn, signOut, read, liveSession } = await load();
    goLive(BASE);
    await signIn({ apiBaseUrl: BASE, token: "kpat_secret", organizationId: "o1", remember: "tab" });
    signOut();
    expect(everythingStored()).not.toContain("kpat_secret");
    expect(liveSession.get()).toMatchObject({ hasToken: false });
    await read();
    expect(sent).toEqual([]);
  });

  test("ignores what another program wrote into the storage", async () => {
    const { goLive, liveSession } = await load();
    for (const rubbish of ["", "{", "null", '"kpat_x"', '{"token":1}', `{"apiBaseUrl":"${BASE}"}`]) {
      page.sessionStorage.setItem("console-token", rubbish);
      goLive(BASE);
      expect(liveSession.get()).toMatchObject({ hasToken: false });
    }
  });

  test("learns from a 401 that its token is refused, and from nothing else", async () => {
    const { goLive, signIn, read, liveSession } = await load();
    goLive(BASE);
    await signIn({ apiBaseUrl: BASE, token: "kpat_old", organizationId: "o1", remember: "no" });
    answers = [problem(403), problem(500)];
    for (let reads = 0; reads < 3; reads += 1) await read(); // the third gets no answer at all
    expect(liveSession.get()).toMatchObject({ isRefused: false });
    answers = [problem(401)];
    await read();
    expect(liveSession.get()).toMatchObject({ hasToken: true, isRefused: true });
  });

  test("tells of a refusal once, even when many calls are refused", async () => {
    const { goLive, signIn, read, liveSession } = await load();
    goLive(BASE);
    await signIn({ apiBaseUrl: BASE, token: "kpat_old", organizationId: "o1", remember: "no" });
    let changes = 0;
    liveSession.subscribe(() => {
      changes += 1;
    });
    answers = [problem(401), problem(401), problem(401)];
    await Promise.all([read(), read(), read()]);
    expect(sent).toHaveLength(3);
    expect(changes).toBe(1);
  });

  test("does not send a refused token again, and sends the next one at once", async () => {
    const { goLive, signIn, read } = await load();
    goLive(BASE);
    await signIn({ apiBaseUrl: BASE, token: "kpat_old", organizationId: "o1", remember: "no" });
    answers = [problem(401)];
    await read();
    await read();
    expect(sent).toHaveLength(1);
    await signIn({ apiBaseUrl: BASE, token: "kpat_new", organizationId: "o1", remember: "no" });
    await read();
    expect(sent.slice(1)).toMatchObject([{ authorization: "Bearer kpat_new" }]);
  });

  test("knows after a reload whose token it remembered", async () => {
    const first = await load();
    first.goLive(BASE);
    await first.signIn({ apiBaseUrl: BASE, token: "kpat_secret", organizationId: "o1", remember: "tab" });
    const afterReload = await load();
    afterReload.goLive(BASE);
    expect(afterReload.liveSession.get()).toMatchObject({ organizationId: "o1" });
  });

  test("does not hold a late 401 for the old token against the new one", async () => {
    const { goLive, signIn, read, liveSession, tokenSerial } = await load();
    goLive(BASE);
    await signIn({ apiBaseUrl: BASE, token: "kpat_old", organizationId: "o1", remember: "no" });
    let answer: ((response: Response) => void) | null = null;
    vi.stubGlobal("fetch", () => new Promise<Response>((resolve) => (answer = resolve)));
    const late = read();
    await vi.waitFor(() => expect(answer).not.toBeNull());
    await signIn({ apiBaseUrl: BASE, token: "kpat_new", organizationId: "o1", remember: "no" });
    answer!(problem(401)); // it was asked for
    expect(await late).toMatchObject({ tokenSerial: tokenSerial.get() - 1 });
    expect(liveSession.get()).toMatchObject({ hasToken: true, isRefused: false });
  });

  test("tells by a refusal which token was refused", async () => {
    const { goLive, signIn, read, tokenSerial } = await load();
    goLive(BASE);
    await signIn({ apiBaseUrl: BASE, token: "kpat_old", organizationId: "o1", remember: "no" });
    answers = [problem(401), problem(500)];
    const sentAndRefused = await read();
    const notSentAgain = await read();
    const old = { tokenSerial: tokenSerial.get() };
    expect([sentAndRefused, notSentAgain]).toMatchObject([old, old]);
    await signIn({ apiBaseUrl: BASE, token: "kpat_old", organizationId: "o1", remember: "no" });
    expect(tokenSerial.get()).not.toBe(old.tokenSerial);
    expect(await read()).toMatchObject({ status: 500, tokenSerial: undefined });
  });

  test("ends the demo before its first request goes out", async () => {
    const { connect, signIn, currentConnection } = await load();
    const closed: string[] = [];
    connect({
      originOf: () => "https://demo.test",
      sandboxOrigin: "https://demo.test",
      watchOrigin: "https://demo.test",
      token: () => "kpat_org_admin",
      fetch,
      close: async () => void closed.push("demo"),
    });
    await signIn({ apiBaseUrl: OTHER_BASE, token: "kpat_secret", organizationId: "o1", remember: "no" });
    expect(closed).toEqual(["demo"]);
    expect(currentConnection().sandboxOrigin).toBeNull();
  });
});

const ORGANIZATION = {
  id: "5b1f7c2e-8a0d-4b6f-9d3e-2c7a1f0e4d58",
  name: "Acme",
  login_path: "acme",
  state: "active",
  created_at: "2026-01-01T00:00:00Z",
  updated_at: "2026-01-01T00:00:00Z",
};
const USER = {
  ...ORGANIZATION,
  email: "mina@example.com",
  full_name: "Mina Okafor",
  preferred_name: "",
  active: true,
};
const forwardingFault = (reason: string) => problem(502, { instance: "console:server", reason });
const page404 = () =>
  new Response("<!doctype html>", { status: 404, headers: { "content-type": "text/html" } });

describe("checking a connection", () => {
  const settings = { apiBaseUrl: BASE, token: "kpat_secret" };
  const signal = new AbortController().signal;

  test.each([
    [
      "names who it is",
      [Response.json(ORGANIZATION), Response.json(USER)],
      { kind: "ok", organization: "Acme", organizationId: ORGANIZATION.id, user: "Mina Okafor" },
    ],
    [
      "does without a user",
      [Response.json(ORGANIZATION), problem(404)],
      { kind: "ok", organization: "Acme", user: null },
    ],
    ["401", [problem(401), problem(401)], { kind: "unauthorized" }],
    ["403", [problem(403), problem(403)], { kind: "forbidden" }],
    [
      "503",
      [problem(503, { instance: "kong:trace:77" }), problem(503)],
      { kind: "failed", status: 503, traceId: "77" },
    ],
    ["some other server's page", [page404(), page404()], { kind: "not-konnect", status: 404 }],
    [
      "some other server's JSON",
      [Response.json({ hello: "world" }), Response.json({})],
      { kind: "not-konnect", status: 200 },
    ],
    [
      "the forwarder found no name",
      [forwardingFault("dns"), forwardingFault("dns")],
      { kind: "unreachable", failure: "dns" },
    ],
    [
      "the forwarder trusts no certificate",
      [forwardingFault("tls_expired"), forwardingFault("tls_expired")],
      { kind: "unreachable", failure: "tls_expired" },
    ],
    [
      "a fault that this console does not know",
      [forwardingFault("gremlins"), forwardingFault("gremlins")],
      { kind: "failed", status: 502 },
    ],
    ["no answer", [], { kind: "no-answer", isOtherOrigin: false }],
  ])("%s", async (_name, given, expected) => {
    const { checkConnection, liveSession } = await load();
    answers = given.map((response) => response.clone());
    expect(await checkConnection(settings, signal)).toMatchObject(expected);
    expect(liveSession.get()).toBeNull(); // a check changes nothing
    expect(sent.map(({ authorization }) => authorization)).toEqual([
      "Bearer kpat_secret",
      "Bearer kpat_secret",
    ]);
  });

  test("goes past anything in this page that answers for the API's hosts", async () => {
    const { checkConnection, connect } = await load();
    let outsideCalls = 0;
    connect({
      originOf: () => "https://demo.test",
      sandboxOrigin: "https://demo.test",
      watchOrigin: "https://demo.test",
      token: () => "kpat_org_admin",
      fetch,
      outsideFetch: async () => {
        outsideCalls += 1;
        return problem(401);
      },
    });
    expect(await checkConnection({ ...settings, apiBaseUrl: OTHER_BASE }, signal)).toEqual({
      kind: "unauthorized",
    });
    expect(outsideCalls).toBe(2);
    expect(sent).toEqual([]);
  });

  test("says when the address is of another origin, which explains most silences", async () => {
    const { checkConnection } = await load();
    expect(await checkConnection({ ...settings, apiBaseUrl: OTHER_BASE }, signal)).toEqual({
      kind: "no-answer",
      isOtherOrigin: true,
    });
  });
});
