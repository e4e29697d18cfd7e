// One call to the API, after its token, permission and path were found good, as use-cases see it.

import { HOME_REGION, type Region } from "@/audit-log/region";
import type { ApiHost, ApiVersion } from "@/contract/api-host";
import { toInvalidParameters, toProblemDetail } from "@/contract/invalid-parameters";
import type { EpochMs } from "@/lib/epoch";
import type { Engine } from "@/mock-server/engine/engine";
import type { Crypto } from "@/mock-server/engine/ports";
import type { World } from "@/mock-server/engine/world";
import * as z from "zod/mini";
import type { User } from "./directory";
import { failure, invalidField, type ServiceResult } from "./result";

/** What use-cases work on. */
export interface ServiceContext {
  readonly world: World;
  readonly engine: Engine;
  readonly crypto: Crypto;
  /** `checked`: every answer of success is held against its schema, as in tests and development. */
  readonly responses: "checked" | "trusted";
}

export interface ApiCall extends ServiceContext {
  readonly host: ApiHost;
  readonly version: ApiVersion;
  readonly now: EpochMs;
  /** Null on the endpoints that need no token. */
  readonly user: User | null;
  readonly path: string;
  /** Decoded values of the path's placeholders. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: Uint8Array<ArrayBuffer> | null;
}

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refused: ServiceResult };

/** Reads the JSON object, or list, in the body and checks it by its schema. */
export function parseBody<T extends z.core.$ZodType>(
  call: { body: Uint8Array<ArrayBuffer> | null },
  schema: T,
  shape: "object" | "list" = "object",
): Parsed<z.core.output<T>> {
  const input = readJson(call.body);
  if (typeof input !== "object" || input === null || Array.isArray(input) !== (shape === "list")) {
    return {
      ok: false,
      refused: invalidField("Could not parse request body", {
        field: "body",
        reason: "request format is invalid",
        rule: "invalid",
      }),
    };
  }
  const parsed = z.safeParse(schema, input);
  if (parsed.success) return { ok: true, value: parsed.data };
  const { issues } = parsed.error;
  return {
    ok: false,
    refused: failure({
      code: "invalid",
      detail: toProblemDetail(issues, input),
      items: toInvalidParameters(issues, input),
    }),
  };
}

/** The parsed JSON; undefined when the bytes are not UTF-8 or not JSON. */
function readJson(body: Uint8Array<ArrayBuffer> | null): unknown {
  if (!body) return undefined;
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
  } catch {
    return undefined;
  }
}

/** The region whose organisation webhook a call means when it needs exactly one. */
export function singleRegion(host: ApiHost): Region {
  return host === "global" ? HOME_REGION : host;
}
