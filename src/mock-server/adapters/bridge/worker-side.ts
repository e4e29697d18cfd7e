// The worker's end of the bridge: answers the calls of every connected page.

import type { MockServer } from "@/mock-server/service/mock-server";
import type { MessageEnd, PageMessage, WorkerMessage } from "./messages";

export interface WorkerSide {
  connect(end: MessageEnd): void;
  /** Says it to every page. */
  broadcast(message: WorkerMessage): void;
}

export interface WorkerSideListeners {
  /** After each call, whatever became of it. */
  readonly afterCall: () => void;
  readonly onTakeOver: () => void;
}

export function createWorkerSide(
  opened: Promise<{ server: MockServer; ready: () => WorkerMessage & { type: "ready" } }>,
  { afterCall, onTakeOver }: WorkerSideListeners,
): WorkerSide {
  const ends = new Set<MessageEnd>();

  async function receive(end: MessageEnd, message: PageMessage): Promise<void> {
    if (message.type === "bye") {
      ends.delete(end);
      return;
    }
    if (message.type === "take-over") {
      onTakeOver();
      return;
    }
    const { id, request } = message;
    try {
      const { server } = await opened;
      post(end, { type: "answer", id, answer: await server.handle(request) });
    } catch (error) {
      post(end, { type: "error", message: describeError(error) });
      post(end, { type: "answer", id, answer: { type: "network-failure" } });
    } finally {
      afterCall();
    }
  }

  return {
    connect(end) {
      ends.add(end);
      end.addEventListener("message", (event) => void receive(end, event.data as PageMessage)); // pages send nothing else
      opened.then(
        ({ ready }) => post(end, ready()),
        (error: unknown) => post(end, { type: "failed", message: describeError(error) }),
      );
    },
    broadcast(message) {
      for (const end of ends) post(end, message);
    },
  };
}

/** For a console: what it is called, what it says and, where the platform tells, where it comes from. */
export function describeError(error: unknown): string {
  const text = String(error);
  const stack = error instanceof Error ? (error.stack ?? "") : "";
  // Not every stack begins with the message: that of an exception of the browser's own may be empty.
  return stack.includes(text) ? stack : `${text}\n${stack}`.trim();
}

function post(end: MessageEnd, message: WorkerMessage): void {
  end.postMessage(message);
}
