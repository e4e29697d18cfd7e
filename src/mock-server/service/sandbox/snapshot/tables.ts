// The tables of a world: what a record of each is and which key it has. Owns the form of each record by itself; how
// records have to agree with one another is agreement.ts.

import * as z from "zod/mini";
import { blockKey } from "@/mock-server/engine/world/event-log";
import { scopeKey } from "@/mock-server/engine/lane/scope";
import type { StoredTables } from "@/mock-server/engine/world/world";
import { keyOf } from "@/mock-server/service/history/history-book";
import { delivery, destination, dueItem, replayJob, webhook } from "./delivery-records";
import {
  apiFaults,
  controlPlane,
  facts,
  organization,
  portal,
  receiver,
  token,
  user,
} from "./directory-records";
import { gap, ledger } from "./history-records";
import { bytes, count, instant, kid, ordinal, scopeName } from "./values";

/** The tables of a world and what is in them. */
export type WorldTables = StoredTables;

type Table<T> = {
  readonly schema: z.ZodMiniType<T>;
  /** The key of a record as it follows from the record; null where it does not. */
  readonly keyOf: ((value: T) => string) | null;
};

const byId = ({ id }: { readonly id: string }) => id;

/** Every table there is. A record of another one is not of this version. */
export const TABLES: { readonly [Name in keyof WorldTables]: Table<WorldTables[Name]> } = {
  facts: { schema: facts, keyOf: () => "world" },
  "log-extents": { schema: z.object({ firstSeq: ordinal, lastSeq: count }), keyOf: null },
  destinations: { schema: destination, keyOf: byId },
  webhooks: { schema: webhook, keyOf: (value) => scopeKey(value.scope) },
  "open-deliveries": { schema: delivery, keyOf: byId },
  agenda: { schema: dueItem, keyOf: byId },
  keys: {
    schema: z.object({ kid, privateSeed: bytes(32), createdAt: instant }),
    keyOf: (value) => value.kid,
  },
  "event-blocks": {
    schema: z.object({
      scope: scopeName,
      firstSeq: ordinal,
      lastSeq: ordinal,
      earliest: instant,
      latest: instant,
      isAscending: z.exactOptional(z.literal(true)),
    }),
    keyOf: (value) => blockKey(value.scope, value.firstSeq),
  },
  organizations: { schema: organization, keyOf: byId },
  users: { schema: user, keyOf: byId },
  tokens: { schema: token, keyOf: (value) => value.token },
  portals: { schema: portal, keyOf: byId },
  "control-planes": { schema: controlPlane, keyOf: byId },
  receivers: { schema: receiver, keyOf: byId },
  "replay-jobs": { schema: replayJob, keyOf: null },
  watch: { schema: z.object({ since: instant }), keyOf: () => "world" },
  ledgers: { schema: ledger, keyOf: (value) => keyOf(value.scope) },
  gaps: { schema: gap, keyOf: byId },
  "api-faults": { schema: apiFaults, keyOf: () => "all" },
};
