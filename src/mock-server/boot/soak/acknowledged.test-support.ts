// What a client was told has happened, kept as plain answers by the path that must answer the same again. Knows no rule
// of the server but that: what was answered with success is there, and stays until another answer says otherwise.

export interface SoakAnswer {
  readonly status: number;
  // oxlint-disable-next-line typescript/no-explicit-any -- answers of every shape
  readonly body: any;
}

/** @throws Error when there is no answer: whether the call took effect is unknown then. Paths begin with a region or `/__sandbox`. */
export type SoakCall = (method: string, path: string, body?: unknown) => Promise<SoakAnswer>;

interface SeenRequests {
  /** Up to this number they were deleted. */
  readonly deletedTo: number;
  /** Some that were listed, from `after` on, as text. */
  readonly after: number;
  readonly entries: readonly string[];
}

interface State {
  /** Answers that have to come again. */
  kept: Map<string, string>;
  /** What has to answer 404. */
  gone: Set<string>;
  /** Values that have to be in an answer, by path: keys, tokens, events. */
  contained: Map<string, string[]>;
  requests: Map<string, SeenRequests>;
  clock: { state: string; now: number } | null;
  events: number;
}

const REQUESTS_SEEN = 30;
const DELIVERIES_SEEN = 25;
/** More of these are not read back: each is a call. */
const LONGEST_LIST = 40;

export class Acknowledged {
  #state: State = empty();

  /** From now on `path` has to answer this. */
  keep(path: string, body: unknown): void {
    this.#state.gone.delete(path);
    this.#state.kept.set(path, stable(body));
  }

  /** From now on there is nothing at `path`, nor below it. */
  remove(path: string): void {
    this.forget(path);
    for (const each of this.#state.kept.keys()) if (each.startsWith(`${path}/`)) this.forget(each);
    this.#state.requests.delete(path);
    this.#state.gone.add(path);
    for (const oldest of this.#state.gone) {
      if (this.#state.gone.size <= LONGEST_LIST) break;
      this.#state.gone.delete(oldest);
    }
  }

  /** It is unknown what is at `path`. */
  forget(path: string): void {
    this.#state.kept.delete(path);
    this.#state.gone.delete(path);
  }

  /** The answer of `path` has to have `part` in it, as JSON text. */
  contain(path: string, part: string): void {
    const parts = [...(this.#state.contained.get(path) ?? []), part];
    this.#state.contained.set(path, parts.slice(-LONGEST_LIST));
  }

  /** The answer of `path` need no longer have `part` in it. */
  release(path: string, isReleased: (part: string) => boolean): void {
    const parts = this.#state.contained.get(path) ?? [];
    this.#state.contained.set(
      path,
      parts.filter((part) => !isReleased(part)),
    );
  }

  /** Events of before are no longer kept by the server, nor here. */
  releaseEvents(): void {
    for (const path of this.#state.contained.keys()) {
      if (path.includes("/audit-logs?")) this.#state.contained.delete(path);
    }
  }

  /** The requests of the receiver at `path` up to `seq` were deleted. */
  deleteRequests(path: string, seq: number): void {
    this.#state.requests.set(path, { deletedTo: seq, after: seq, entries: [] });
  }

  /** The world's clock, as last answered. */
  setClock(state: string, now: string): void {
    this.#state.clock = { state, now: Date.parse(now) };
  }

  /** Paths that are kept and begin like this. */
  paths(prefix: string): string[] {
    return [...this.#state.kept.keys()].filter(
      (path) => path.startsWith(`${prefix}/`) && !path.slice(prefix.length + 1).includes("/"),
    );
  }

  copy(): State {
    return structuredClone(this.#state);
  }

  /** The world was put back to where it was at that time. */
  restore(state: State): void {
    this.#state = structuredClone(state);
  }

  /** Reads what only a look can tell: totals, requests that have arrived, deliveries that are over, the instant. */
  async look(call: SoakCall): Promise<void> {
    const world = await read(call, "/__sandbox/world");
    this.#state.events = world.counts.events;
    this.setClock(world.clock.state, world.now);
    for (const path of this.paths("/__sandbox/receivers")) {
      const { deletedTo = 0 } = this.#state.requests.get(path) ?? {};
      const { data } = await read(call, `${path}/requests?after=${deletedTo}`);
      const entries = data.slice(-REQUESTS_SEEN);
      const after = (entries[0]?.seq ?? deletedTo + 1) - 1;
      this.#state.requests.set(path, { deletedTo, after, entries: entries.map(withoutSecret) });
    }
    const { data } = await read(call, "/__sandbox/deliveries?page[size]=100");
    for (const path of this.paths("/__sandbox/deliveries")) this.forget(path);
    const over = data.filter(({ finished_at }: { finished_at: string | null }) => finished_at !== null);
    for (const delivery of over.slice(0, DELIVERIES_SEEN)) {
      this.keep(`/__sandbox/deliveries/${delivery.id}`, delivery);
    }
  }

  /** What is not as it was acknowledged, in words; empty when all is well. */
  async differences(call: SoakCall): Promise<string[]> {
    const found: string[] = [];
    const { kept, gone, contained, requests, clock, events } = this.#state;
    const world = await read(call, "/__sandbox/world");
    if (world.counts.events < events)
      found.push(`${events} events were recorded, now ${world.counts.events}`);
    if (clock) {
      const now = Date.parse(world.now);
      const isRight = clock.state === "paused" ? now === clock.now : now >= clock.now;
      if (!isRight || world.clock.state !== clock.state) {
        found.push(`the clock was ${stable(clock)}, now ${world.clock.state} at ${world.now} (${now})`);
      }
    }
    await Promise.all([
      ...[...kept].map(async ([path, before]) => {
        const { status, body } = await call("GET", path);
        const now = stable(body);
        if (status !== 200 || now !== before) found.push(`${path} was ${before}, now ${status} ${now}`);
      }),
      ...[...gone].map(async (path) => {
        const { status } = await call("GET", path);
        if (status !== 404) found.push(`${path} was deleted, now ${status}`);
      }),
      ...[...contained].map(async ([path, parts]) => {
        if (parts.length === 0) return;
        const text = stable(await read(call, path));
        for (const part of parts) if (!text.includes(part)) found.push(`${path} lacks ${part}`);
      }),
      ...[...requests].map(async ([path, { deletedTo, after, entries }]) => {
        const { data } = await read(call, `${path}/requests`);
        const text = `${path}/requests`;
        if (data.some(({ seq }: { seq: number }) => seq <= deletedTo)) found.push(`${text} came back`);
        const later = data.filter(({ seq }: { seq: number }) => seq > after).slice(0, entries.length);
        if (stable(later.map(withoutSecret)) !== stable(entries)) {
          found.push(`${text}: ${entries.length} were listed after ${after}, now ${later.length} or others`);
        }
      }),
    ]);
    return found;
  }
}

function empty(): State {
  return {
    kept: new Map(),
    gone: new Set(),
    contained: new Map(),
    requests: new Map(),
    clock: null,
    events: 0,
  };
}

/** @throws Error when it cannot be read */
async function read(call: SoakCall, path: string): Promise<SoakAnswer["body"]> {
  const { status, body } = await call("GET", path);
  if (status !== 200) throw new Error(`GET ${path} answered ${status}: ${stable(body)}`);
  return body;
}

/** A snapshot that is loaded again comes back without. */
function withoutSecret(request: { readonly headers: Readonly<Record<string, string>> }): string {
  const { authorization: _secret, ...headers } = request.headers;
  return stable({ ...request, headers });
}

/** JSON whose keys are in order: equal values give equal text. */
function stable(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) =>
    typeof each === "object" && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}
