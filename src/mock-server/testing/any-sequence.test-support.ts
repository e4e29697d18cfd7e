// Performs any sequence of steps on a server and holds each answer against what has to be true of all of them.

import { safeParse } from "zod/mini";
import { expect } from "vitest";
import { toWellFormed } from "@/audit-log/record/well-formed";
import { problemSchema } from "@/contract/wire/problem";
import type { ServerAnswer } from "@/mock-server/service/http/http-message";
import { SECRET_MARK } from "./any-body.test-support";
import type { Call } from "./any-call.test-support";
import { type Damage, damaged } from "./damaged-snapshot.test-support";
import type { TestServer } from "./mock-server.test-support";

export type Step =
  | { readonly do: "call"; readonly call: Call }
  /** The machine's clock goes on, or is set back. */
  | { readonly do: "wall"; readonly ms: number }
  /** Follows a link of the last list that had one. */
  | { readonly do: "follow"; readonly link: "next" | "previous" }
  | { readonly do: "keep-snapshot" }
  /** Loads the snapshot that was kept. */
  | { readonly do: "load-snapshot" }
  /** Tries to load the world as it is with something in it that is not. */
  | { readonly do: "load-damaged"; readonly damage: Damage };

/** Refusals that the contract knows. */
const REFUSALS = [400, 401, 403, 404, 405, 409, 413];

interface Examined {
  readonly status: number;
  readonly text: string | null;
  // oxlint-disable-next-line typescript/no-explicit-any -- answers of every shape
  readonly json: any;
}

/** One server and what a client knows of it. */
export class Session {
  server: TestServer;
  /** Every answer so far, for comparing two sessions. */
  readonly answers: unknown[] = [];
  readonly #known = new Map<string, string[]>([
    ["token", ["kpat_org_admin", "kpat_expired", "spat_org_admin"]],
  ]);
  #link: { next: string | null; previous: string | null; host: string } | null = null;
  /** As it was read, and whether of a damaged world. */
  #snapshot: string | null = null;
  #isSnapshotDamaged = false;
  #now = 0;
  /** Whether a fault that answers nothing may be waiting. */
  #mayFail = false;
  #isAnotherWorld = false;
  #isDamaged = false;

  constructor(server: TestServer) {
    this.server = server;
  }

  /** Whether the world was loaded with something in it that never happened: what deliveries promise may not hold. */
  get isDamaged(): boolean {
    return this.#isDamaged;
  }

  async begin(): Promise<void> {
    await this.#look();
    const { body: user } = await this.server.call("GET", "/v3/users/me", undefined, { host: "global" });
    this.#learn("userId", user.id);
    const { body: portals } = await this.server.call("GET", "/v3/portals", undefined, { host: "global" });
    for (const { id } of portals.data) this.#learn("portalId", id);
  }

  async perform(step: Step): Promise<void> {
    switch (step.do) {
      case "call":
        await this.#call(step.call);
        break;
      case "wall":
        this.server.wallClock.set(this.server.wallClock.now() + step.ms);
        break;
      case "follow":
        if (this.#link?.[step.link]) await this.#send("GET", this.#link[step.link]!, this.#link); // just looked
        break;
      case "keep-snapshot":
        this.#snapshot = (await this.#send("GET", "/__sandbox/snapshot")).text;
        this.#isSnapshotDamaged = this.#isDamaged;
        break;
      case "load-snapshot":
        if (this.#snapshot === null) break;
        expect((await this.#send("PUT", "/__sandbox/snapshot", { text: this.#snapshot })).status).toBe(200);
        this.#isAnotherWorld = true;
        this.#isDamaged = this.#isSnapshotDamaged;
        break;
      case "load-damaged":
        await this.#loadDamaged(step.damage);
        break;
    }
    await this.#look();
  }

  /** Taken or refused; when refused, nothing has changed. */
  async #loadDamaged(damage: Damage): Promise<void> {
    const before = (await this.#send("GET", "/__sandbox/snapshot")).text ?? "";
    const { status } = await this.#send("PUT", "/__sandbox/snapshot", { text: damaged(before, damage) });
    expect([200, 400]).toContain(status);
    if (status === 400) {
      expect((await this.#send("GET", "/__sandbox/snapshot")).text).toBe(before);
      return;
    }
    this.#isAnotherWorld = true;
    this.#isDamaged = true;
  }

  async #call({ method, path, host, token, query, body }: Call): Promise<void> {
    const search = query.map(([name, value]) =>
      [name, this.#resolve(value)].map((text) => encodeURIComponent(toWellFormed(text))).join("="),
    );
    const target = this.#resolve(path) + (search.length > 0 ? `?${search.join("&")}` : "");
    const text = typeof body === "string" ? body : JSON.stringify(this.#resolveAll(body));
    const { status, json } = await this.#send(method, target, { host, token, text });
    if (path === "/__sandbox/world" && status === 201) {
      this.#isAnotherWorld = true;
      this.#isDamaged = false;
    }
    if (path === "/__sandbox/api-faults" && method === "PUT" && status === 200) {
      this.#mayFail = JSON.stringify(json).includes('"fail"');
    }
    if (typeof json !== "object" || json === null) return;
    if (status === 201 && path.endsWith("/audit-log-destinations")) this.#learn("destinationId", json.id);
    if (status === 201 && path.endsWith("/portals")) this.#learn("portalId", json.id);
    if (status === 200 && method === "GET" && path.endsWith("/portals")) {
      for (const { id } of json.data) this.#learn("portalId", id);
    }
    if (status === 200 && path.endsWith("/audit-log-webhook")) {
      this.#learn("destinationId", json.audit_log_destination_id);
    }
    const page = json.meta?.page ?? json.meta;
    if (page?.next || page?.previous) this.#link = { next: page.next, previous: page.previous, host };
  }

  async #send(
    method: string,
    target: string,
    {
      host = "us",
      token = "kpat_org_admin",
      text,
    }: { host?: string; token?: string | null; text?: string | undefined } = {},
  ): Promise<Examined> {
    const isOwnOrigin = /^\/__(?:sandbox|watch)/.test(target);
    const answer = await this.server.server.handle({
      method,
      url: isOwnOrigin ? `http://localhost${target}` : `https://${host}.api.konghq.com${target}`,
      headers: { "user-agent": "any", ...(token !== null && { authorization: `Bearer ${token}` }) },
      body: text === undefined ? null : new TextEncoder().encode(text),
      clientIp: "203.0.113.7",
    });
    this.answers.push(answer);
    return this.#examine(`${method} ${target}`, answer);
  }

  #examine(what: string, answer: ServerAnswer): Examined {
    if (answer.type === "network-failure") {
      expect(this.#mayFail, `${what} failed without being told to`).toBe(true);
      return { status: 0, text: null, json: null };
    }
    const { status, headers, body: text } = answer;
    const type = headers["content-type"] ?? "";
    const json = text !== null && type.includes("json") ? JSON.parse(text) : null;
    expect(new Date(headers["date"] ?? "").getTime(), `${what}: Date`).not.toBeNaN();
    if (status >= 400) {
      const isOrdered = json.title === "Injected fault";
      if (!isOrdered) expect(REFUSALS, `${what} answered ${status}: ${text}`).toContain(status);
      expect(type, what).toBe("application/problem+json");
      expect(safeParse(problemSchema, json).error?.issues ?? [], `${what}: ${text}`).toEqual([]);
      expect(json.status, what).toBe(status);
      expect("invalid_parameters" in json, `${what}: ${text}`).toBe(status === 400);
      if (status === 405) expect(headers["allow"], what).toMatch(/^[A-Z]+(, [A-Z]+)*$/);
    }
    // What a receiver expects was set over the sandbox, and what reached it is its own to see.
    const isReceivers = what.includes("/__sandbox/receivers");
    if (!isReceivers) expect(JSON.stringify(answer), `${what} tells a secret`).not.toContain(SECRET_MARK);
    return { status, text, json };
  }

  /** Looks at the world, which changes nothing in it, and at what there is to call. */
  async #look(): Promise<void> {
    const { call } = this.server;
    const { body: world } = await call("GET", "/__sandbox/world");
    const now = Date.parse(world.now);
    if (!this.#isAnotherWorld) expect(now, "time goes back").toBeGreaterThanOrEqual(this.#now);
    this.#isAnotherWorld = false;
    this.#now = now;
    for (const [path, name] of [
      ["/__sandbox/receivers", "receiverId"],
      ["/__sandbox/deliveries", "deliveryId"],
      ["/__watch/gaps", "gapId"],
    ] as const) {
      const { body } = await call("GET", path);
      this.#known.set(
        name,
        body.data.map(({ id }: { id: string }) => id),
      );
    }
  }

  #learn(name: string, value: unknown): void {
    if (typeof value !== "string" || value === "") return;
    const values = this.#known.get(name) ?? [];
    if (!values.includes(value)) this.#known.set(name, [...values, value]);
  }

  #resolve(text: string): string {
    return text
      .replaceAll(/@now-(-?\d+)/g, (_all, ms: string) => new Date(this.#now - Number(ms)).toISOString())
      .replaceAll(/@(\w+):(\d+)/g, (_all, name: string, index: string) => {
        const values = this.#known.get(name) ?? [];
        return values[Number(index) % values.length] ?? "00000000-0000-4000-8000-00000000000f";
      });
  }

  #resolveAll(value: unknown): unknown {
    if (typeof value === "string") return this.#resolve(value);
    if (Array.isArray(value)) return value.map((each) => this.#resolveAll(each));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, this.#resolveAll(each)]));
  }
}
