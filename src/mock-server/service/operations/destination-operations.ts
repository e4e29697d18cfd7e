// The use-cases of destinations: one collection for the organisation, the same in v2 and v3.

import type { Destination as DestinationBody } from "@/contract/webhook/destination";
import { createDestinationSchema, updateDestinationSchema } from "@/contract/webhook/destination-body";
import { toRfc3339 } from "@/lib/epoch";
import type { Destination } from "@/mock-server/engine/lane/delivery";
import { usersOf } from "@/mock-server/engine/world/lanes";
import { parseBody } from "@/contract/wire/parse-body";
import { type ApiCall, param } from "@/mock-server/service/http/call";
import {
  comparePositions,
  cursorPageQuery,
  cutPage,
  type Position,
  readPage,
} from "@/contract/wire/cursor-page";
import { filterByName, NAME_FILTER_QUERY, readNameFilter } from "@/mock-server/service/listing/name-filter";
import { failure, type ServiceResult, success } from "@/mock-server/service/http/result";
import type { QueryParameters } from "@/mock-server/service/http/route";
import { putDestination } from "./webhook-lane";

const PAGE_LIMITS = {
  defaultSize: 100,
  maxSize: 1000,
  cursorId: /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/,
};

export const LIST_DESTINATIONS_QUERY: QueryParameters = {
  ...cursorPageQuery(PAGE_LIMITS),
  ...NAME_FILTER_QUERY,
};

/** What the wire shows of a destination: never its authorization. */
function toBody(destination: Destination): DestinationBody {
  const { id, name, endpoint, logFormat, skipSslVerification, createdAt, updatedAt } = destination;
  return {
    id,
    name,
    endpoint,
    log_format: logFormat,
    skip_ssl_verification: skipSslVerification,
    created_at: toRfc3339(createdAt),
    updated_at: toRfc3339(updatedAt),
  };
}

function positionOf({ createdAt, id }: Destination): Position {
  return { at: createdAt, id };
}

/** Those of the organisation; destinations that a webhook owns are in no list. */
export function listDestinations(call: ApiCall): ServiceResult {
  const page = readPage(call.query, PAGE_LIMITS);
  if (!page.ok) return page;
  const filter = readNameFilter(call.query, call.version);
  if (!filter.ok) return filter;
  const named = call.world.destinations
    .values()
    .filter(({ ownedBy }) => ownedBy === null)
    .toSorted((a, b) => comparePositions(positionOf(a), positionOf(b)));
  const { data, meta } = cutPage(filterByName(named, filter.value), positionOf, page.value, call);
  return success(200, { data: data.map(toBody), meta });
}

/** Finds those that a webhook owns too. */
export function getDestination(call: ApiCall): ServiceResult {
  const destination = call.world.destinations.get(param(call, "destinationId"));
  return destination ? success(200, toBody(destination)) : failure({ code: "not-found" });
}

/** 409 when another one has the name. */
export async function createDestination(call: ApiCall): Promise<ServiceResult> {
  const parsed = parseBody(call, createDestinationSchema);
  if (!parsed.ok) return parsed;
  const { name, endpoint, authorization, log_format, skip_ssl_verification } = parsed.value;
  if (isNameTaken(call, name, null)) return failure({ code: "name-taken", what: "destination", name });
  const destination: Destination = {
    id: call.world.random.uuid(),
    name,
    endpoint,
    authorization,
    logFormat: log_format,
    skipSslVerification: skip_ssl_verification,
    ownedBy: null,
    createdAt: call.now,
    updatedAt: call.now,
  };
  await putDestination(call, destination);
  return success(201, toBody(destination));
}

/** Webhooks that refer to it go on with the new settings at once. */
export async function updateDestination(call: ApiCall): Promise<ServiceResult> {
  const destination = call.world.destinations.get(param(call, "destinationId"));
  if (!destination) return failure({ code: "not-found" });
  const parsed = parseBody(call, updateDestinationSchema);
  if (!parsed.ok) return parsed;
  if (destination.ownedBy !== null) return failure({ code: "implicit-destination" });
  const { name = destination.name } = parsed.value;
  if (isNameTaken(call, name, destination.id))
    return failure({ code: "name-taken", what: "destination", name });
  const updated: Destination = {
    ...destination,
    name,
    endpoint: parsed.value.endpoint ?? destination.endpoint,
    authorization: parsed.value.authorization ?? destination.authorization,
    logFormat: parsed.value.log_format ?? destination.logFormat,
    skipSslVerification: parsed.value.skip_ssl_verification ?? destination.skipSslVerification,
    updatedAt: call.now,
  };
  await putDestination(call, updated);
  return success(200, toBody(updated));
}

/** 409 while any webhook refers to it. */
export function deleteDestination(call: ApiCall): ServiceResult {
  const destination = call.world.destinations.get(param(call, "destinationId"));
  if (!destination) return failure({ code: "not-found" });
  if (destination.ownedBy !== null) return failure({ code: "implicit-destination" });
  if (usersOf(call.world, destination.id).length > 0) return failure({ code: "destination-in-use" });
  call.world.destinations.delete(destination.id);
  return success(204);
}

function isNameTaken(call: ApiCall, name: string, exceptId: string | null): boolean {
  return call.world.destinations
    .values()
    .some((other) => other.ownedBy === null && other.name === name && other.id !== exceptId);
}
