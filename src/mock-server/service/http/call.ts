// One call to the API, after its token, permission and path were found good, as use-cases see it.

import { HOME_REGION, type Region } from "@/audit-log/region";
import type { ApiHost, ApiVersion } from "@/contract/api-host";
import type { EpochMs } from "@/lib/epoch";
import type { Engine } from "@/mock-server/engine/engine";
import type { Crypto } from "@/mock-server/engine/ports";
import type { World } from "@/mock-server/engine/world/world";
import type { User } from "@/mock-server/service/tables/directory";

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

/** The region whose organisation webhook a call means when it needs exactly one. */
export function singleRegion(host: ApiHost): Region {
  return host === "global" ? HOME_REGION : host;
}
