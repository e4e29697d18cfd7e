// Which host answers a user whom the global one refuses: a role may end at a region, and then it counts on that
// region's host only. Knows which paths to try it with, not what they mean.

import { type QueryClient, queryOptions } from "@tanstack/react-query";
import * as z from "zod/mini";
import { type ApiHost, type Region, REGIONAL_HOSTS } from "@/contract/api-host";
import { apiPaths } from "@/contract/paths";
import { auditLogsAdminHosts } from "@/contract/identity/permissions";
import { MINUTE_MS } from "@/lib/epoch";
import { createConcurrencyGate } from "@/lib/concurrency-gate";
import { ApiError } from "@/api/http/api-error";
import { request } from "@/api/http/client";
import { identityQueries } from "./identity-queries";

/** One search is one burst of six small reads; lists of portals may start many searches at once. */
const gate = createConcurrencyGate(3);

/** What can be asked on more than one host. */
export type HostedResource =
  | { readonly kind: "destinations" }
  | { readonly kind: "portal"; readonly portalId: string };

export const permittedHostQueries = {
  all: () => ["permitted-host"] as const,
  /** The first region whose host answers; null where none does. Only asked once the global host has refused. */
  of: (resource: HostedResource) =>
    queryOptions({
      queryKey: [...permittedHostQueries.all(), resource],
      // Where a portal lives never changes; a role that is given or taken away shows after this long at the latest.
      staleTime: MINUTE_MS,
      queryFn: ({ signal }) => findHost(resource, signal),
    }),
};

export function isForbidden(error: unknown): boolean {
  return error instanceof ApiError && error.status === 403;
}

/**
 * Reads on the host that is known to answer, and while none is, on the global one; where that refuses, on the one that
 * does not. @throws what `ask` threw: the refusal of the global host where no other host answers.
 */
export async function askPermittedHost<T>(
  client: QueryClient,
  resource: HostedResource,
  ask: (host: ApiHost) => Promise<T>,
): Promise<T> {
  const options = permittedHostQueries.of(resource);
  const known = client.getQueryData(options.queryKey);
  try {
    return await ask(known ?? "global");
  } catch (error) {
    if (!isForbidden(error)) throw error;
    // The role may have changed: what refuses now is no longer the host to ask.
    if (known) client.removeQueries({ queryKey: options.queryKey, exact: true });
    const host = await client.query(options);
    if (host === null || host === known) throw error;
    return ask(host);
  }
}

/**
 * Changes something on the host that is known to answer reads, and while none is, on `first`; where that refuses, on those
 * that the user's roles name. A refused change says nothing about reads, so what is known about them stays.
 * @throws what `send` threw: the first refusal where every host refuses.
 */
export async function changeOnPermittedHost<T>(
  client: QueryClient,
  resource: HostedResource,
  send: (host: ApiHost) => Promise<T>,
  first: ApiHost = "global",
): Promise<T> {
  const host = client.getQueryData(permittedHostQueries.of(resource).queryKey) ?? first;
  try {
    return await send(host);
  } catch (refusal) {
    if (!isForbidden(refusal)) throw refusal;
    for (const other of auditLogsHosts(client)) {
      if (other === host) continue;
      try {
        // One after the other: once a host has taken the change, no other may get it.
        return await send(other);
      } catch (error) {
        if (!isForbidden(error) && !isUnknownThere(error, resource)) throw error;
      }
    }
    throw refusal;
  }
}

/** A portal lives in one region, and the hosts of others do not find it. Destinations are the same on all of them. */
function isUnknownThere(error: unknown, { kind }: HostedResource): boolean {
  return kind === "portal" && error instanceof ApiError && error.status === 404;
}

/** The hosts on which the user's roles count, as far as that has been read. */
function auditLogsHosts(client: QueryClient): readonly ApiHost[] {
  const access = client.getQueryData(identityQueries.access().queryKey);
  return access === undefined ? [] : auditLogsAdminHosts(access);
}

/** Tells what a list has shown: the portal lives in that region, and its host answers. */
export function rememberPortalHost(client: QueryClient, portalId: string, region: Region): void {
  client.setQueryData(permittedHostQueries.of({ kind: "portal", portalId }).queryKey, region);
}

/** What one region said to a question that was put to all of them. */
export interface RegionalAnswer<T> {
  readonly region: Region;
  readonly outcome: { readonly value: T } | { readonly error: ApiError };
}

/** Asks every region, a few at a time, and gives all answers in the order of the regions. @throws only on `signal`. */
export async function askEveryRegion<T>(
  ask: (region: Region) => Promise<T>,
  signal: AbortSignal,
): Promise<readonly RegionalAnswer<T>[]> {
  return Promise.all(
    REGIONAL_HOSTS.map(async (region) => {
      try {
        return { region, outcome: { value: await gate.run(() => ask(region), signal) } };
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        return { region, outcome: { error } };
      }
    }),
  );
}

async function findHost(resource: HostedResource, signal: AbortSignal): Promise<Region | null> {
  const isPortal = resource.kind === "portal";
  const answers = await askEveryRegion(
    (host) =>
      request({
        host,
        version: "v3",
        method: "GET",
        path: isPortal ? apiPaths.portal(resource.portalId) : apiPaths.destinations(),
        ...(!isPortal && { query: { "page[size]": 1 } }),
        schema: z.unknown(),
        signal,
      }),
    signal,
  );
  const failure = answers.find(
    ({ outcome }) => "error" in outcome && outcome.error.status !== 403 && outcome.error.status !== 404,
  );
  const host = answers.find(({ outcome }) => "value" in outcome)?.region ?? null;
  // A region that gave no answer may be the one.
  if (host === null && failure && "error" in failure.outcome) throw failure.outcome.error;
  return host;
}
