// One call to the API, after its token, permission and path were found good, as use-cases see it.

import { HOME_REGION, type Region } from "@/audit-log/region";
import type { ApiHost, ApiVersion } from "@/contract/api-host";
import { toInvalidParameters, toProblemDetail } from "@/contract/wire/invalid-parameters";
import type { EpochMs } from "@/lib/epoch";
import type { Engine } from "@/mock-server/engine/engine";
import type { Crypto } from "@/mock-server/engine/ports";
import type { World } from "@/mock-server/engine/world/world";
import * as z from "zod/mini";
import type { User } from "@/mock-server/service/tables/directory";
import { failure, invalidField, ok, type Result } from "./result";

/** What use-cases work on. */
export interface ServiceContext {
  readonly world: World;
  readonly engine: Engine;
  readonly crypto: Crypto;
  /** `checked`: every answer of success is held against its schema, as in tests and development. */
  readonly responses: "checked" | "trusted";
}

/** A call to the audit-log, portal and identity services. */
export interface ApiCall extends ServiceContext {
  readonly host: ApiHost;
  readonly version: ApiVersion;
  readonly now: EpochMs;
  /** Null on the endpoints that need no token. */
  readonly user: User | null;
  /** As the client asked for it, so that links to it work. */
  readonly path: string;
  /** Decoded values of the path's placeholders; UUIDs in lower case. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: Uint8Array<ArrayBuffer> | null;
}

/**
 * The value of a placeholder of the call's path.
 * @throws Error when the path has none of that name: a bug of the route table.
 */
export function param({ params }: Pick<ApiCall, "params">, name: string): string {
  const value = params[name];
  if (value === undefined) throw new Error(`the path of this call has no {${name}}`);
  return value;
}

/** Reads the JSON object, or list, in the body and checks it by its schema. */
export function parseBody<T extends z.core.$ZodType>(
  call: { body: Uint8Array<ArrayBuffer> | null },
  schema: T,
  shape: "object" | "list" = "object",
): Result<z.core.output<T>> {
  const input = readJson(call.body);
  if (typeof input !== "object" || input === null || Array.isArray(input) !== (shape === "list")) {
    const item = { field: "body", reason: "request format is invalid", rule: "invalid" } as const;
    return invalidField("Could not parse request body", item);
  }
  const parsed = z.safeParse(schema, input);
  if (parsed.success) return ok(parsed.data);
  const { issues } = parsed.error;
  const [detail, items] = [toProblemDetail(issues, input), toInvalidParameters(issues, input)];
  return failure({ code: "invalid", detail, items });
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
