import type { Page } from "@playwright/test";
import { apiOrigin } from "@/contract/api-host";
import { Sandbox } from "../sandbox";
import { demoStarted } from "../demo-started";

const AUTHORIZATION = "Bearer kpat_org_admin";

/** A page with a fresh world in it, and the switches of that world. */
export class BenchPage {
  readonly page: Page;
  readonly sandbox: Sandbox;

  constructor(page: Page) {
    this.page = page;
    this.sandbox = new Sandbox(page);
  }

  async beginWorld(origin: string, clock: "paused" | "running"): Promise<void> {
    const parameters = new URLSearchParams({ scenario: "fresh", seed: "1", clock });
    if (clock === "paused") parameters.set("now", "2026-11-21T09:00:00Z");
    await this.page.goto(`${origin}/?${parameters}`);
    await demoStarted(this.page);
    await this.page.getByRole("heading", { level: 1 }).waitFor();
  }

  /** Sends what is recorded in the home region to the first receiver, which is healthy. */
  async switchOn(): Promise<void> {
    const [receiver] = await this.sandbox.receivers();
    if (!receiver) throw new Error("the world has no receiver");
    const { id } = await this.#call("POST", "/v3/audit-log-destinations", {
      name: "SIEM",
      endpoint: `${receiver.url_prefix}in`,
      authorization: "Bearer made-up",
    });
    await this.#call("PATCH", "/v3/audit-log-webhook", { audit_log_destination_id: id, enabled: true });
  }

  async switchOff(): Promise<void> {
    await this.#call("PATCH", "/v3/audit-log-webhook", { enabled: false });
  }

  /** How long calls to the audit-log API take, one after another, in ms. */
  async roundTripsMs(count: number): Promise<number[]> {
    return this.page.evaluate(
      async ({ url, authorization, count }) => {
        const times: number[] = [];
        for (let index = 0; index < count; index += 1) {
          const startedAt = performance.now();
          const response = await fetch(url, { headers: { authorization } });
          await response.json();
          times.push(performance.now() - startedAt);
        }
        return times;
      },
      { url: `${apiOrigin("us")}/v3/audit-log-destinations`, authorization: AUTHORIZATION, count },
    );
  }

  /** The longest tasks of the page's main thread within the given real time, in ms; tasks under 50 do not count. */
  async longTasksMs(withinMs: number): Promise<number[]> {
    return this.page.evaluate(
      (withinMs) =>
        new Promise<number[]>((resolve) => {
          const durations: number[] = [];
          const collect = (list: PerformanceEntryList) =>
            durations.push(...list.map(({ duration }) => duration));
          const observer = new PerformanceObserver((list) => collect(list.getEntries()));
          observer.observe({ type: "longtask" });
          setTimeout(() => {
            collect(observer.takeRecords());
            observer.disconnect();
            resolve(durations);
          }, withinMs);
        }),
      withinMs,
    );
  }

  /** What this origin keeps in IndexedDB; the whole of its storage where the browser does not tell them apart. */
  async storedBytes(): Promise<number> {
    return this.page.evaluate(async () => {
      const estimate: StorageEstimate & { usageDetails?: { indexedDB?: number } } =
        await navigator.storage.estimate();
      return estimate.usageDetails?.indexedDB ?? estimate.usage ?? 0;
    });
  }

  /** From the start of the navigation to the first answer of the audit-log API that the console itself gets, in ms. */
  async openMs(origin: string): Promise<number> {
    await this.page.goto(origin);
    const answeredAt = await this.page.waitForFunction((host) => {
      const ends = performance
        .getEntriesByType("resource")
        .filter((entry): entry is PerformanceResourceTiming => entry.name.startsWith(host))
        .map(({ responseEnd }) => responseEnd)
        .filter((end) => end > 0);
      return ends.length > 0 && Math.min(...ends);
    }, apiOrigin("us"));
    return Number(await answeredAt.jsonValue());
  }

  async #call(method: string, path: string, body: object): Promise<{ id: string }> {
    const answer = await this.page.evaluate(
      async ({ method, url, authorization, json }) => {
        const init: RequestInit = { method, headers: { authorization }, body: json };
        const response = await fetch(url, init);
        return { status: response.status, text: await response.text() };
      },
      { method, url: `${apiOrigin("us")}${path}`, authorization: AUTHORIZATION, json: JSON.stringify(body) },
    );
    if (answer.status >= 400) throw new Error(`${method} ${path}: ${answer.status} ${answer.text}`);
    return JSON.parse(answer.text);
  }
}
