// Changes drawn at random from the API and the sandbox API, each put down as acknowledged when its answer says so.

import { LOG_FORMATS } from "@/audit-log/record/log-format";
import { DAY_MS, HOUR_MS } from "@/lib/epoch";
import type { Acknowledged, SoakAnswer, SoakCall } from "./acknowledged.test-support";
import type { SeededChance } from "./seeded-chance.test-support";

export interface Soaker {
  readonly call: SoakCall;
  readonly chance: SeededChance;
  readonly acknowledged: Acknowledged;
  /** Where its webhooks and portals are: only this client changes those. */
  readonly region: string;
  /** Names that only this one gives. */
  readonly newName: () => string;
}

type Change = (soaker: Soaker) => Promise<unknown>;

/** More of a kind are not made: from there on they are deleted. */
const LONGEST_LIST = 8;
const RECEIVERS = "/__sandbox/receivers";
const FAULTS = "/__sandbox/api-faults";
const TOKENS = "/__sandbox/tokens";
const ENDPOINTS = [
  "https://siem.example.com/in",
  "https://splunk.example.com/in",
  "https://nowhere.example.com/",
];
const BEHAVIOURS = [
  [{ respond: { status: 200 } }],
  [{ respond: { status: 503, headers: { "retry-after": "2" } }, times: 2 }, { respond: { status: 200 } }],
  [{ fail: "reset" }, { respond: { status: 202, body: "ok" } }],
  [{ respond: { status: 400 }, latency_ms: 40 }],
];

const isOk = ({ status }: SoakAnswer) => status >= 200 && status < 300;

/** Calls; while there is no answer, nothing is known of what is at `touched`. */
async function send(
  { call, acknowledged }: Soaker,
  [method, path, body]: Parameters<SoakCall>,
  touched = path,
): Promise<SoakAnswer> {
  try {
    return await call(method, path, body);
  } catch (error) {
    acknowledged.forget(touched);
    throw error;
  }
}

/** Makes one of a list, which its answer then is. */
async function create(soaker: Soaker, list: string, body: object): Promise<void> {
  const answer = await send(soaker, ["POST", list, body]);
  if (isOk(answer)) soaker.acknowledged.keep(`${list}/${answer.body.id}`, answer.body);
}

async function change(soaker: Soaker, [method, path, body]: Parameters<SoakCall>): Promise<void> {
  const answer = await send(soaker, [method, path, body]);
  if (isOk(answer)) soaker.acknowledged.keep(path, answer.body);
}

async function remove(soaker: Soaker, path: string): Promise<void> {
  if (isOk(await send(soaker, ["DELETE", path]))) soaker.acknowledged.remove(path);
}

const destinations = ({ region }: Soaker) => `/${region}/v3/audit-log-destinations`;
const portals = ({ region }: Soaker) => `/${region}/v3/portals`;
const orgWebhook = ({ region }: Soaker) => `/${region}/v3/audit-log-webhook`;

/** Some kept path of the list, or null. */
function some({ acknowledged, chance }: Soaker, list: string): string | null {
  const paths = acknowledged.paths(list);
  return paths.length === 0 ? null : chance.of(paths);
}

/** Draws one of two ways: more while there are few, fewer while there are many. */
async function moreOrFewer(soaker: Soaker, list: string, more: () => Promise<void>): Promise<void> {
  const count = soaker.acknowledged.paths(list).length;
  const victim = some(soaker, list);
  if (victim !== null && soaker.chance.below(LONGEST_LIST) < count - 1) await remove(soaker, victim);
  else await more();
}

function newDestination({ chance, newName }: Soaker): object {
  return {
    name: newName(),
    endpoint: chance.of(ENDPOINTS),
    authorization: `Bearer ${chance.below(1000)}`,
    log_format: chance.of([...LOG_FORMATS]),
  };
}

function newReceiver({ chance, newName }: Soaker): object {
  const name = newName();
  const prefixes = ["https://siem.example.com/", `https://${name.toLowerCase()}.example.com/`];
  return { name, url_prefix: chance.of(prefixes), behaviour: chance.of(BEHAVIOURS) };
}

async function setWebhook(soaker: Soaker, path: string): Promise<void> {
  const destination = some(soaker, destinations(soaker));
  const id = destination?.split("/").at(-1);
  const body = soaker.chance.of([
    { enabled: false },
    ...(id === undefined ? [] : [{ audit_log_destination_id: id, enabled: true }]),
    ...(id === undefined ? [] : [{ audit_log_destination_id: id }]),
  ]);
  await change(soaker, ["PATCH", path, body]);
}

/** Changes of what belongs to the one who makes them: several can do so at once. */
export const OWN_CHANGES: readonly (readonly [weight: number, change: Change])[] = [
  [
    4,
    (soaker) =>
      moreOrFewer(soaker, destinations(soaker), () =>
        create(soaker, destinations(soaker), newDestination(soaker)),
      ),
  ],
  [
    2,
    async (soaker) => {
      const path = some(soaker, destinations(soaker));
      const body = soaker.chance.of([
        { endpoint: soaker.chance.of(ENDPOINTS), log_format: "json" },
        { authorization: "Bearer again", skip_ssl_verification: true },
        { name: soaker.newName() },
      ]);
      if (path !== null) await change(soaker, ["PATCH", path, body]);
    },
  ],
  [3, (soaker) => setWebhook(soaker, orgWebhook(soaker))],
  [
    1,
    async (soaker) => {
      const path = orgWebhook(soaker);
      const nothing = { audit_log_destination_id: "", enabled: false };
      if (isOk(await send(soaker, ["DELETE", path]))) soaker.acknowledged.keep(path, nothing);
    },
  ],
  [
    1,
    (soaker) =>
      moreOrFewer(soaker, portals(soaker), () => create(soaker, portals(soaker), { name: soaker.newName() })),
  ],
  [
    2,
    async (soaker) => {
      const portal = some(soaker, portals(soaker));
      if (portal !== null) await setWebhook(soaker, `${portal}/audit-log-webhook`);
    },
  ],
  [2, (soaker) => moreOrFewer(soaker, RECEIVERS, () => create(soaker, RECEIVERS, newReceiver(soaker)))],
  [
    1,
    async (soaker) => {
      const path = some(soaker, RECEIVERS);
      if (path !== null) await change(soaker, ["PUT", path, newReceiver(soaker)]);
    },
  ],
];

async function advance({ call, acknowledged }: Soaker, by: object): Promise<void> {
  const answer = await call("POST", "/__sandbox/clock/advance", by);
  if (!isOk(answer)) throw new Error(`the clock was not advanced: ${JSON.stringify(answer)}`);
  const { body: world } = await call("GET", "/__sandbox/world");
  acknowledged.setClock(world.clock.state, world.now);
}

/** An event that can be told from others, and the page of the log that has it for as long as events are kept. */
async function addMarkedEvent({ call, chance, acknowledged, region, newName }: Soaker): Promise<void> {
  const marker = newName();
  const { body: world } = await call("GET", "/__sandbox/world");
  // An instant of its own: where the clock stands, the soak's own calls fill the page of the present one.
  const ts = new Date(Date.parse(world.now) - 1 - chance.below(HOUR_MS)).toISOString();
  const event = { type: "authentication", ts, user_agent: marker };
  const answer = await call("POST", "/__sandbox/events", { region, events: [event] });
  if (!isOk(answer)) return;
  const around = `filter[ts][gte]=${ts}&filter[ts][lte]=${ts}`;
  const path = `/${region}/v3/audit-logs?page[size]=1000&${around}`;
  const { status, body } = await call("GET", path);
  if (status !== 200 || body.meta.page.next !== null) return; // more than fits on a page
  acknowledged.contain(path, marker);
}

/** The world's events are let go of once they are a week old, and then no page has to have them any more. */
async function advanceDays(soaker: Soaker): Promise<void> {
  soaker.acknowledged.releaseEvents();
  await advance(soaker, { ms: 8 * DAY_MS });
}

async function rotateKey({ call, acknowledged, region }: Soaker): Promise<void> {
  const answer = await call("POST", "/__sandbox/keys/rotate");
  if (isOk(answer)) acknowledged.contain(`/${region}/v2/audit-log-webhook/jwks.json`, answer.body.kid);
}

async function deleteRequests(soaker: Soaker): Promise<void> {
  const path = some(soaker, RECEIVERS);
  if (path === null) return;
  const { body } = await soaker.call("GET", `${path}/requests`);
  const answer = await soaker.call("DELETE", `${path}/requests`);
  if (isOk(answer)) soaker.acknowledged.deleteRequests(path, body.data.at(-1)?.seq ?? 0);
}

async function setToken({ call, acknowledged, chance }: Soaker): Promise<void> {
  const token = chance.of(["kpat_portal_admin", "kpat_no_role"]);
  const state = chance.of(["valid", "expired", "locked", "disabled"]);
  const answer = await call("PATCH", `${TOKENS}/${token}`, { state });
  if (!isOk(answer)) return;
  acknowledged.release(TOKENS, (part) => part.includes(token));
  acknowledged.contain(TOKENS, `"state":"${state}","token":"${token}"`);
}

/** A fault that refuses the very next call, and one that no call meets. */
async function setFaults(soaker: Soaker): Promise<void> {
  const { call, acknowledged, chance } = soaker;
  const unmet = { path_prefix: `/v3/nothing-${chance.below(100)}`, status: 503, times: 2 };
  const met = { path_prefix: "/v3/audit-log-destinations", method: "POST", status: 503, times: 1 };
  if (!isOk(await call("PUT", FAULTS, [met, unmet]))) return;
  const refused = await call("POST", destinations(soaker), newDestination(soaker));
  if (isOk(refused)) throw new Error("the fault was not met");
  acknowledged.keep(FAULTS, [unmet]);
}

async function turnClock({ call, acknowledged, chance }: Soaker): Promise<void> {
  const state = chance.of(["running", "paused", "paused"]);
  await call("PATCH", "/__sandbox/clock", { state });
  const { body: world } = await call("GET", "/__sandbox/world");
  acknowledged.setClock(world.clock.state, world.now);
}

/** The world is read, changed, and put back. */
async function takeBack(soaker: Soaker): Promise<void> {
  const { call, acknowledged, chance } = soaker;
  await acknowledged.look(call);
  const before = acknowledged.copy();
  const { body: snapshot } = await call("GET", "/__sandbox/snapshot");
  await chance.weighted(OWN_CHANGES)(soaker);
  const answer = await call("PUT", "/__sandbox/snapshot", snapshot);
  if (!isOk(answer)) throw new Error(`the snapshot was refused: ${JSON.stringify(answer.body)}`);
  acknowledged.restore(before);
  const { body: world } = await call("GET", "/__sandbox/world");
  acknowledged.setClock("paused", world.now);
}

/** Changes of anything, for one who is alone in the world. */
export const ANY_CHANGE: readonly (readonly [weight: number, change: Change])[] = [
  ...OWN_CHANGES,
  [3, addMarkedEvent],
  [
    2,
    ({ call, chance, region }) =>
      call("POST", "/__sandbox/events", { count: chance.of([1, 20, 700]), region }),
  ],
  [4, (soaker) => advance(soaker, soaker.chance.of([{ ms: 1000 }, { ms: HOUR_MS }, { to: "next" }]))],
  [1, advanceDays],
  [2, deleteRequests],
  [1, rotateKey],
  [1, setToken],
  [1, setFaults],
  [1, turnClock],
  [1, takeBack],
];
