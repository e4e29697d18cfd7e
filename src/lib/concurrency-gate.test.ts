import { expect, test, vi } from "vitest";
import { createConcurrencyGate } from "./concurrency-gate";

/** Tasks that note when they start and end when told to. */
function recordedTasks() {
  const started: string[] = [];
  const endings = new Map<string, PromiseWithResolvers<string>>();
  return {
    started,
    task: (name: string) => async () => {
      started.push(name);
      const ending = withResolvers();
      endings.set(name, ending);
      return ending.promise;
    },
    end: (name: string) => endings.get(name)?.resolve(name),
    fail: (name: string) => endings.get(name)?.reject(new Error(name)),
  };
}

interface PromiseWithResolvers<T> {
  promise: Promise<T>;
  resolve: (value: T) => void;
  reject: (reason: Error) => void;
}

// Promise.withResolvers needs a newer Node.
function withResolvers(): PromiseWithResolvers<string> {
  let resolve!: (value: string) => void; // assigned before the constructor returns
  let reject!: (reason: Error) => void; // likewise
  const promise = new Promise<string>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  return { promise, resolve, reject };
}

async function settle() {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

test("no more than the limit run at a time, and the others follow in order", async () => {
  const gate = createConcurrencyGate(2);
  const tasks = recordedTasks();
  const results = ["a", "b", "c", "d"].map((name) => gate.run(tasks.task(name)));
  await settle();
  expect(tasks.started).toEqual(["a", "b"]);
  tasks.end("b");
  await settle();
  expect(tasks.started).toEqual(["a", "b", "c"]);
  tasks.end("a");
  await settle();
  tasks.end("c");
  tasks.end("d");
  expect(await Promise.all(results)).toEqual(["a", "b", "c", "d"]);
});

test("a task that fails makes room too", async () => {
  const gate = createConcurrencyGate(1);
  const tasks = recordedTasks();
  const first = gate.run(tasks.task("a"));
  const second = gate.run(tasks.task("b"));
  await settle();
  tasks.fail("a");
  await expect(first).rejects.toThrow("a");
  await settle();
  tasks.end("b");
  expect(await second).toBe("b");
});

test("a task that is called off while it waits never starts and holds no other up", async () => {
  const gate = createConcurrencyGate(1);
  const tasks = recordedTasks();
  const calledOff = new AbortController();
  const first = gate.run(tasks.task("a"));
  const second = gate.run(tasks.task("b"), calledOff.signal);
  const third = gate.run(tasks.task("c"));
  calledOff.abort(new Error("not wanted any more"));
  await expect(second).rejects.toThrow("not wanted any more");
  tasks.end("a");
  await settle();
  tasks.end("c");
  expect([await first, await third]).toEqual(["a", "c"]);
  expect(tasks.started).toEqual(["a", "c"]);
});

test("a task that was called off before it came is not started either", async () => {
  const gate = createConcurrencyGate(1);
  const tasks = recordedTasks();
  await expect(gate.run(tasks.task("a"), AbortSignal.abort(new Error("too late")))).rejects.toThrow(
    "too late",
  );
  expect(tasks.started).toEqual([]);
});

test("closing waits for what is under way and starts nothing that waits or comes later", async () => {
  const gate = createConcurrencyGate(1);
  const tasks = recordedTasks();
  const first = gate.run(tasks.task("a"));
  void gate.run(tasks.task("b"));
  await settle();
  const onClosed = vi.fn();
  const closing = gate.close().then(onClosed);
  void gate.run(tasks.task("c"));
  await settle();
  expect(onClosed).not.toHaveBeenCalled();
  tasks.end("a");
  expect(await first).toBe("a");
  await closing;
  await settle();
  expect(tasks.started).toEqual(["a"]);
});

test("a gate with nothing under way closes at once", async () => {
  const gate = createConcurrencyGate(1);
  await gate.close();
  const tasks = recordedTasks();
  void gate.run(tasks.task("a"));
  await settle();
  expect(tasks.started).toEqual([]);
});
