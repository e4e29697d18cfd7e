// The worker's end of the bridge: answers the calls of every connected page.

import { assertNever } from "@/lib/assert-never";
import { describeError } from "@/lib/describe-error";
import type { MockServer } from "@/mock-server/service/mock-server";
import { toBlobWhereLong, toBytes } from "./long-bodies";
import type { MessageEnd, PageMessage, WorkerMessage } from "./messages";

export interface WorkerSide {
  connect(end: MessageEnd): void;
  /** Says it to every page. */
  broadcast(message: WorkerMessage): void;
  /** Says how things are to every page, also to those that connect before the world is open. */
  announce(message: WorkerMessage): void;
}

export interface WorkerSideListeners {
  /** After each call, failed ones too. */
  readonly afterCall: () => void;
  readonly onTakeOver: () => void;
  readonly onBeginAnew: () => void;
  readonly onStoreAgain: () => void;
  readonly setAsideFile: () => Promise<Blob | null>;
  readonly removeSetAside: () => Promise<void>;
}

interface Opened {
  readonly server: MockServer;
  readonly ready: () => WorkerMessage & { type: "ready" | "retired" };
}

export function createWorkerSide(opened: Promise<Opened>, listeners: WorkerSideListeners): WorkerSide {
  const ends = new Set<MessageEnd>();
  let announced: WorkerMessage | null = null;
  opened.then(
    () => (announced = null),
    () => undefined, // told to each page below
  );

  async function answer(end: MessageEnd, { id, request }: PageMessage & { type: "request" }): Promise<void> {
    try {
      const { server } = await opened;
      const given = await server.handle({ ...request, body: await toBytes(request.body) });
      post(end, { type: "answer", id, answer: toBlobWhereLong(given) });
    } catch (error) {
      post(end, { type: "error", message: describeError(error) });
      post(end, { type: "answer", id, answer: { type: "network-failure" } });
    } finally {
      listeners.afterCall();
    }
  }

  async function giveSetAside(end: MessageEnd): Promise<void> {
    const file = await listeners.setAsideFile().catch(() => null);
    post(end, { type: "set-aside-file", file });
  }

  function receive(end: MessageEnd, message: PageMessage): void {
    switch (message.type) {
      case "request":
        void answer(end, message);
        break;
      case "bye":
        ends.delete(end);
        break;
      case "take-over":
        listeners.onTakeOver();
        break;
      case "begin-anew":
        listeners.onBeginAnew();
        break;
      case "store-again":
        listeners.onStoreAgain();
        break;
      case "read-set-aside":
        void giveSetAside(end);
        break;
      case "remove-set-aside":
        listeners
          .removeSetAside()
          .catch((error: unknown) => post(end, { type: "error", message: describeError(error) }));
        break;
      default:
        assertNever(message);
    }
  }

  return {
    connect(end) {
      ends.add(end);
      end.addEventListener("message", (event) => receive(end, event.data as PageMessage)); // pages send nothing else
      if (announced) post(end, announced);
      opened.then(
        ({ ready }) => post(end, ready()),
        (error: unknown) => post(end, { type: "failed", message: describeError(error) }),
      );
    },
    broadcast(message) {
      for (const end of ends) post(end, message);
    },
    announce(message) {
      announced = message;
      for (const end of ends) post(end, message);
    },
  };
}

function post(end: MessageEnd, message: WorkerMessage): void {
  end.postMessage(message);
}
