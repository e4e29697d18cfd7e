// What this browser keeps of webhooks, and whether it may say that it is kept. e2e/indexeddb.e2e.ts runs it in Chromium.

import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { newLedger } from "@/history/ledger";
import type { WebhookRow } from "./browser-books";
import { openHistoryDatabase } from "./history-database";

const EU = { region: "eu", portalId: null } as const;
const ROW: WebhookRow = {
  key: "eu",
  ledger: newLedger(EU, 0, "eu-"),
  segments: [],
  gaps: [],
  uncountable: [],
};
/** No database takes a function. */
const UNSTORABLE = { ...ROW, key: "us", segments: [() => 0] } as unknown as WebhookRow; // so that storing it fails

async function opened() {
  const told: boolean[] = [];
  const database = await openHistoryDatabase((isKept) => void told.push(isKept));
  return { database, told };
}

test("what is stored under the name of some books is there again, and under no other", async () => {
  const { database, told } = await opened();
  database.putRow("acme", "eu", ROW);
  database.putFacts("acme", { since: "7" });
  await database.close();
  expect(told.at(-1)).toBe(true);
  const again = await opened();
  const { rows, facts } = await again.database.load("acme");
  expect(rows.map(({ key }) => key)).toEqual(["eu"]);
  expect(rows[0]?.ledger).toEqual(ROW.ledger);
  expect(facts).toEqual({ since: "7" });
  expect(await again.database.load("other")).toEqual({ rows: [], facts: {} });
  again.database.putRow("acme", "eu", null);
  await again.database.close();
  const last = await opened();
  expect((await last.database.load("acme")).rows).toEqual([]);
  await last.database.close();
});

test("nothing is called kept while a part of it is not, and what failed is stored with what comes next", async () => {
  const { database, told } = await opened();
  database.putRow("partly", "us", UNSTORABLE);
  await database.settled();
  database.putRow("partly", "eu", ROW);
  database.putFacts("partly", { since: "8" });
  await database.settled();
  expect(told).toEqual([false, false, false]);
  database.putRow("partly", "us", { ...ROW, key: "us" });
  await database.close();
  expect(told.at(-1)).toBe(true);
  const again = await opened();
  const { rows, facts } = await again.database.load("partly");
  expect(rows.map(({ key }) => key).toSorted()).toEqual(["eu", "us"]);
  expect(facts).toEqual({ since: "8" });
  await again.database.close();
});
