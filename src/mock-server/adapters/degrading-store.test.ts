import { expect, test } from "vitest";
import type { StoreChange, WorldStore } from "@/mock-server/engine/ports";
import { createDegradingStore } from "./degrading-store";
import { createMemoryStore } from "./memory-store";
import { describeWorldStore } from "./store-suite.test-support";

const FULL = new DOMException("no space left", "QuotaExceededError");
const ENDED = new DOMException("the connection is closing", "InvalidStateError");
const BROKEN = new DOMException("broken", "UnknownError");

/** What a browser has stored, and what goes wrong with it. */
class Database {
  #content = createMemoryStore();
  #connection = 0;
  opened = 0;
  commits = 0;
  /** Why it refuses each change, and each reading; null while it does not. */
  refusesChanges: Error | null = null;
  refusesReading: Error | null = null;
  refusesOpening: Error | null = null;

  readonly open = async (): Promise<WorldStore> => {
    if (this.refusesOpening) throw this.refusesOpening;
    this.opened += 1;
    this.#connection += 1;
    const connection = this.#connection;
    const content = (refusal: Error | null) => {
      if (connection !== this.#connection) throw ENDED;
      if (refusal) throw refusal;
      return this.#content;
    };
    return {
      loadRecords: async () => content(this.refusesReading).loadRecords(),
      readLog: async (...range) => content(this.refusesReading).readLog(...range),
      commit: async (changes) => {
        await content(this.refusesChanges).commit(changes);
        this.commits += 1;
      },
      close: async () => {},
    };
  };

  /** Ends the connection that is open. */
  end(): void {
    this.#connection += 1;
  }

  /** As a browser does with the data of a site. */
  delete(): void {
    this.end();
    this.#content = createMemoryStore();
  }

  async records() {
    return (await this.#content.loadRecords()).map(({ key, value }) => [key, value]);
  }

  log(name: string) {
    return this.#content.readLog(name, 1, 100);
  }
}

function setUp(database = new Database()) {
  const said: string[] = [];
  const store = createDegradingStore(database.open, {
    onRefused: (error, unkept) => said.push(`${(error as Error).name}, ${unkept}`),
    onKeptAgain: () => said.push("kept again"),
  });
  return { database, store, said };
}

function put(key: string, value: unknown): StoreChange {
  return { type: "put", table: "a", key, value, order: 1 };
}

function entry(seq: number, value: unknown): StoreChange {
  return { type: "log", log: "a", seq, value };
}

/** A session that has taken up a stored world. */
async function takeUp() {
  const { database, store, said } = setUp();
  await (await database.open()).commit([put("1", "stored"), entry(1, "stored")]);
  await store.loadRecords();
  return { database, store, said };
}

describeWorldStore("the degrading store", "nothing", async () => ({
  open: async () => setUp().store,
  reopen: async () => createMemoryStore(),
}));

describeWorldStore("the degrading store while the durable one is full", "nothing", async () => ({
  open: async () => {
    const { database, store } = setUp();
    database.refusesChanges = FULL;
    return store;
  },
  reopen: async () => createMemoryStore(),
}));

test("nothing is lost of what came before or after the durable store refused, and it is said once", async () => {
  const { database, store, said } = await takeUp();
  expect(said).toEqual([]);
  database.refusesChanges = FULL;
  await store.commit([entry(2, "after")]);
  await store.commit([entry(3, "later")]);
  expect(await store.readLog("a", 1, 10)).toEqual([
    { seq: 1, value: "stored" },
    { seq: 2, value: "after" },
    { seq: 3, value: "later" },
  ]);
  expect(said).toEqual(["QuotaExceededError, changes"]);
});

test("what goes in memory does not come back from what is stored", async () => {
  const { database, store } = await takeUp();
  await store.commit([entry(2, "second"), { type: "log", log: "b", seq: 1, value: "of b" }]);
  database.refusesChanges = FULL;
  await store.commit([
    { type: "trim", log: "a", beforeSeq: 2 },
    { type: "drop", log: "b" },
  ]);
  expect(await store.readLog("a", 1, 10)).toEqual([{ seq: 2, value: "second" }]);
  expect(await store.readLog("b", 1, 10)).toEqual([]);
});

test("a connection that has ended is opened again, and no change goes to memory", async () => {
  const { database, store, said } = await takeUp();
  database.end();
  await store.commit([put("1", "changed")]);
  expect(await database.records()).toEqual([["1", "changed"]]);
  database.end();
  expect(await store.readLog("a", 1, 10)).toHaveLength(1);
  expect(said).toEqual([]);
});

test("it is opened again once for each refusal, and the commit repeated once", async () => {
  const { database, store } = await takeUp();
  const { opened } = database;
  database.refusesChanges = FULL;
  await store.commit([put("1", "changed")]);
  expect(database.opened).toBe(opened + 1);
});

test("the next commit that holds the whole world goes to the durable store when it takes it", async () => {
  const { database, store, said } = await takeUp();
  database.refusesChanges = FULL;
  await store.commit([put("2", "in memory"), entry(2, "in memory")]);
  await store.commit([{ type: "clear" }, put("2", "whole")]);
  expect(await database.records()).toEqual([["1", "stored"]]);
  database.refusesChanges = null;
  await store.commit([put("3", "a part")]);
  expect(await database.records()).toEqual([["1", "stored"]]);

  await store.commit([{ type: "clear" }, put("2", "whole"), entry(2, "whole")]);
  expect(await database.records()).toEqual([["2", "whole"]]);
  expect(await store.readLog("a", 1, 10)).toEqual([{ seq: 2, value: "whole" }]);
  await store.commit([put("2", "later")]);
  expect(await database.records()).toEqual([["2", "later"]]);
  expect(said).toEqual(["QuotaExceededError, changes", "QuotaExceededError, changes", "kept again"]);
});

test("a change that no store can take is refused, and nothing else changes", async () => {
  const { database, store, said } = await takeUp();
  await expect(store.commit([put("1", "new"), put("2", () => undefined)])).rejects.toThrow();
  expect(said).toEqual([]);
  await store.commit([put("2", "good")]);
  expect(await database.records()).toEqual([
    ["1", "stored"],
    ["2", "good"],
  ]);
});

test("changes to a world that the browser has deleted do not make half a world", async () => {
  const { database, store, said } = await takeUp();
  database.delete();
  await store.commit([put("2", "a part")]);
  expect(await database.records()).toEqual([]);
  expect(said).toEqual(["StoredWorldGoneError, everything"]);
  await store.commit([{ type: "clear" }, put("1", "whole"), put("2", "a part")]);
  expect(await database.records()).toHaveLength(2);
  expect(said.at(-1)).toBe("kept again");
});

test("a durable store that cannot be opened is done without, until it can", async () => {
  const { database, store, said } = setUp();
  database.refusesOpening = new DOMException("denied", "SecurityError");
  expect(await store.loadRecords()).toEqual([]);
  await store.commit([{ type: "clear" }, put("1", "begun")]);
  expect(await store.loadRecords()).toHaveLength(1);
  expect(said).toEqual(["SecurityError, everything", "SecurityError, everything"]);
  database.refusesOpening = null;
  await store.commit([{ type: "clear" }, put("1", "begun")]);
  expect(await database.records()).toEqual([["1", "begun"]]);
});

test("a stored world that could not be read when this one began is never written over", async () => {
  const { database, store, said } = setUp();
  await (await database.open()).commit([put("1", "stored"), entry(1, "stored")]);
  const { commits } = database;
  database.refusesReading = BROKEN;
  expect(await store.loadRecords()).toEqual([]);
  await store.commit([{ type: "clear" }, put("1", "begun")]);
  database.refusesReading = null;
  await store.commit([{ type: "clear" }, put("1", "begun")]);
  expect(database.commits).toBe(commits);
  expect(await database.records()).toEqual([["1", "stored"]]);
  expect(await store.readLog("a", 1, 10)).toEqual([]);
  expect(said.at(-1)).toBe("UnreadWorldError, everything");
});

test("a world that lacks what could not be read does not take the place of what is stored", async () => {
  const { database, store, said } = await takeUp();
  database.refusesChanges = FULL;
  await store.commit([put("2", "in memory")]);
  database.refusesChanges = null;
  database.refusesReading = BROKEN;
  expect(await store.readLog("a", 1, 10)).toEqual([]);
  database.refusesReading = null;
  await store.commit([{ type: "clear" }, put("1", "stored"), put("2", "in memory")]);
  expect(await database.log("a")).toHaveLength(1);
  expect(said.at(-1)).toBe("UnknownError, changes");
});
