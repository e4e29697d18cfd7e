// One tab of this browser looks and keeps; the others ask it. Which one is decided by a Web Lock, which the browser
// gives to another tab when that one is closed. Calls and answers go over a BroadcastChannel.

export interface TabRequest {
  readonly method: string;
  /** From `/__watch` on, with its query. */
  readonly path: string;
  readonly body: string | null;
  /** Who asks, as the tab knows it: plain data. */
  readonly caller: unknown;
}

export interface TabAnswer {
  readonly status: number;
  readonly body: unknown;
}

type Message =
  | { readonly kind: "request"; readonly id: string; readonly request: TabRequest }
  | { readonly kind: "answer"; readonly id: string; readonly answer: TabAnswer };

/** After so long the tab that has the lock is taken for one that is just being closed. */
const ANSWER_LIMIT_MS = 5000;

export interface OneTab {
  /** Of this tab, or of the one that looks. Null: none answered. */
  readonly ask: (request: TabRequest) => Promise<TabAnswer | null>;
  readonly close: () => void;
}

export interface Keeper {
  readonly answer: (request: TabRequest) => Promise<TabAnswer>;
  readonly stop: () => Promise<void>;
}

/** @param keep begins to look and to answer, once this tab is the one; of the tabs with the same `name` there is one */
export function oneTab(name: string, keep: () => Promise<Keeper>): OneTab {
  const channel = new BroadcastChannel(name);
  const closing = new AbortController();
  const waiting = new Map<string, (answer: TabAnswer) => void>();
  let keeper: Promise<Keeper> | null = null;
  let grant: (kept: Promise<Keeper>) => void;
  /** Settles when this tab is the one; it may be at once, or never. */
  const granted = new Promise<Keeper>((resolve) => {
    grant = resolve;
  });

  channel.addEventListener("message", ({ data }: MessageEvent<Message>) => {
    if (data.kind === "answer") {
      waiting.get(data.id)?.(data.answer);
      return;
    }
    const { id, request } = data;
    void keeper
      ?.then((kept) => kept.answer(request))
      .then((answer) => channel.postMessage({ kind: "answer", id, answer } satisfies Message))
      .catch(() => undefined); // who asked gives up by itself
  });

  navigator.locks
    .request(name, { signal: closing.signal }, async () => {
      keeper = keep();
      grant(keeper);
      const kept = await keeper;
      await new Promise<void>((resolve) => closing.signal.addEventListener("abort", () => resolve()));
      await kept.stop();
    })
    .catch(() => undefined); // closed before it was this tab's turn

  return {
    async ask(request) {
      if (keeper) return (await keeper).answer(request);
      const id = crypto.randomUUID();
      const answering = new Promise<TabAnswer>((resolve) => waiting.set(id, resolve));
      channel.postMessage({ kind: "request", id, request } satisfies Message);
      const limit = AbortSignal.timeout(ANSWER_LIMIT_MS);
      const none = new Promise<null>((resolve) => limit.addEventListener("abort", () => resolve(null)));
      const own = granted.then((kept) => kept.answer(request));
      const answer = await Promise.race([answering, own, none]);
      waiting.delete(id);
      return answer;
    },
    close() {
      closing.abort();
      channel.close();
    },
  };
}
