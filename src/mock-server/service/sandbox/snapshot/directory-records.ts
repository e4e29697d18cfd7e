// The stored form of the world itself, its organisation, and the log collectors around it.

import * as z from "zod/mini";
import { TEAMS } from "@/contract/identity/permissions";
import { type ApiFault, apiFaultSchema } from "@/contract/sandbox/api-fault";
import { CLOCK_SPEED_LIMITS } from "@/contract/sandbox/clock";
import { receiverSchema } from "@/contract/sandbox/receiver";
import { scenarioIdSchema } from "@/contract/sandbox/scenario";
import { WORLD_TIME_LIMITS } from "@/contract/sandbox/world";
import { DAY_MS } from "@/lib/epoch";
import { WORLD_VERSION } from "@/mock-server/engine/world/migrations";
import type { WorldFacts } from "@/mock-server/engine/world/world";
import {
  type ControlPlane,
  type Organization,
  type Portal,
  type Token,
  type User,
} from "@/mock-server/service/tables/directory";
import type { ReceiverRecord } from "@/mock-server/service/tables/receivers";
import { born, count, instant, ordinal, region, text, uint32, uuid } from "./values";

/** A world's now may be that of a history, which begins some days before the earliest now that can be asked for. */
const now = z
  .int()
  .check(z.minimum(WORLD_TIME_LIMITS.earliest - 365 * DAY_MS), z.maximum(WORLD_TIME_LIMITS.latest));
export const facts: z.ZodMiniType<WorldFacts> = z.object({
  version: z.literal(WORLD_VERSION),
  scenario: scenarioIdSchema,
  seed: z.int(),
  createdAt: now,
  now,
  clock: z.object({
    state: z.enum(["running", "paused"]),
    speed: z.number().check(z.minimum(CLOCK_SPEED_LIMITS.minimum), z.maximum(CLOCK_SPEED_LIMITS.maximum)),
    virtualAnchor: now,
    wallAnchor: z.number(),
  }),
  random: z.tuple([uint32, uint32, uint32, uint32]),
  nextDueSeq: ordinal,
  nextDeliveryNumber: ordinal,
  skipped: z.exactOptional(z.object({ from: instant, to: instant })),
  counts: z.object({ events: count, batches: count, attempts: count }),
});

const labels = z.record(text, text);

export const organization: z.ZodMiniType<Organization> = z.object({
  id: uuid,
  name: text,
  loginPath: text,
  ...born,
});

export const user: z.ZodMiniType<User> = z.object({
  id: uuid,
  kind: z.enum(["user", "system-account"]),
  email: text,
  fullName: text,
  preferredName: text,
  teams: z.array(z.enum(TEAMS)),
  roles: z.array(z.object({ id: uuid, entityRegion: z.union([region, z.literal("*")]) })),
  ...born,
});

export const token: z.ZodMiniType<Token> = z.object({
  token: text,
  label: text,
  kind: z.enum(["pat", "spat"]),
  state: z.enum(["valid", "expired", "locked", "disabled"]),
  userId: uuid,
});

export const portal: z.ZodMiniType<Portal> = z.object({
  id: uuid,
  region,
  name: text,
  displayName: text,
  description: z.nullable(text),
  authenticationEnabled: z.boolean(),
  rbacEnabled: z.boolean(),
  autoApproveDevelopers: z.boolean(),
  autoApproveApplications: z.boolean(),
  siprEnabled: z.exactOptional(z.boolean()),
  defaultApiVisibility: z.exactOptional(z.enum(["public", "private"])),
  defaultPageVisibility: z.exactOptional(z.enum(["public", "private"])),
  defaultAuthStrategyId: z.exactOptional(z.nullable(text)),
  showsDeveloperPii: z.exactOptional(z.boolean()),
  defaultDomain: text,
  labels,
  ...born,
});

export const controlPlane: z.ZodMiniType<ControlPlane> = z.object({
  id: uuid,
  region,
  name: text,
  description: text,
  labels,
  ...born,
});

export const receiver: z.ZodMiniType<ReceiverRecord> = z
  .extend(receiverSchema, { id: uuid, step: count, stepUses: count })
  .check(
    z.refine(({ step, behaviour }) => step < behaviour.length, {
      path: ["step"],
      params: { rule: "invalid", reason: "must be a step of its behaviour", detail: "" },
    }),
  );

/** In what was stored before there was a limit a delay may be of any length. */
const anyDelay = z.object({
  delay_ms: count,
  method: z.exactOptional(z.enum(["GET", "POST", "PUT", "PATCH", "DELETE"])),
  path_prefix: text,
  times: ordinal,
});

export const apiFaults: z.ZodMiniType<readonly ApiFault[]> = z.array(z.union([apiFaultSchema, anyDelay]));
