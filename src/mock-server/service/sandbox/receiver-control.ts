// Receivers over the sandbox API: list, create, replace, delete, and what reached them.

import {
  MAX_RECEIVED_SEQ,
  type ReceivedRequest,
  type Receiver,
  saveReceiverSchema,
} from "@/contract/sandbox/receiver";
import { toBase64 } from "@/lib/base64";
import { toRfc3339 } from "@/lib/epoch";
import { parseBody } from "@/contract/wire/parse-body";
import { param } from "@/mock-server/service/http/call";
import {
  type LoggedRequest,
  type ReceiverRecord,
  receiversOf,
  requestLog,
} from "@/mock-server/service/tables/receivers";
import { failure, invalidField, type ServiceResult, success } from "@/mock-server/service/http/result";
import type { SandboxCall } from "./sandbox-call";

function toBody({ id, name, url_prefix, authorization, behaviour, stored_copy }: ReceiverRecord): Receiver {
  return {
    id,
    name,
    url_prefix,
    ...(authorization !== undefined && { authorization }),
    behaviour,
    ...(stored_copy !== undefined && { stored_copy }),
  };
}

function find(call: SandboxCall): ReceiverRecord | undefined {
  return receiversOf(call.world).get(param(call, "receiverId"));
}

/** In the order in which they were created. */
export function listReceivers(call: SandboxCall): ServiceResult {
  return success(200, { data: receiversOf(call.world).values().map(toBody) });
}

/** Its behaviour as it was set, not as it stands. */
export function getReceiver(call: SandboxCall): ServiceResult {
  const receiver = find(call);
  return receiver ? success(200, toBody(receiver)) : failure({ code: "not-found" });
}

/** 400 when another one has the prefix. */
export function createReceiver(call: SandboxCall): ServiceResult {
  return save(call, call.world.random.uuid(), 201);
}

/** Its behaviour starts over; what has reached it stays. */
export function replaceReceiver(call: SandboxCall): ServiceResult {
  const receiver = find(call);
  return receiver ? save(call, receiver.id, 200) : failure({ code: "not-found" });
}

function save(call: SandboxCall, id: string, status: 200 | 201): ServiceResult {
  const parsed = parseBody(call, saveReceiverSchema);
  if (!parsed.ok) return parsed;
  const table = receiversOf(call.world);
  const isTaken = table
    .values()
    .some((other) => other.id !== id && other.url_prefix === parsed.value.url_prefix);
  if (isTaken) {
    return invalidField("Invalid value", {
      field: "url_prefix",
      reason: "belongs to another receiver",
      rule: "invalid",
    });
  }
  const receiver: ReceiverRecord = { ...parsed.value, id, step: 0, stepUses: 0 };
  table.put(id, receiver);
  return success(status, toBody(receiver));
}

/** With what has reached it. Endpoints under its prefix then belong to the next longest one, or to none. */
export function deleteReceiver(call: SandboxCall): ServiceResult {
  const receiver = find(call);
  if (!receiver) return failure({ code: "not-found" });
  call.world.dropLog(requestLog(receiver.id));
  receiversOf(call.world).delete(receiver.id);
  return success(204);
}

/** Oldest first, from the one after `after` on. */
export async function listReceivedRequests(call: SandboxCall): Promise<ServiceResult> {
  const receiver = find(call);
  if (!receiver) return failure({ code: "not-found" });
  const after = call.query.get("after") ?? "";
  if (!/^\d*$/.test(after) || Number(after) > MAX_RECEIVED_SEQ) {
    return invalidField("Invalid value", {
      field: "after",
      reason: "must be a whole number",
      rule: "is_integer",
    });
  }
  const log = requestLog(receiver.id);
  const { firstSeq, lastSeq } = call.world.logExtent(log);
  const entries = await call.world.readLog<LoggedRequest>(log, Number(after) + 1, lastSeq);
  const data = entries.map(
    ({ seq, value: { at, method, url, headers, body, outcome } }): ReceivedRequest => ({
      seq,
      at: toRfc3339(at),
      method,
      url,
      headers: { ...headers },
      body_base64: toBase64(body),
      outcome,
    }),
  );
  return success(200, { data, meta: { dropped: firstSeq - 1 } });
}

/** The numbers go on counting. */
export function clearReceivedRequests(call: SandboxCall): ServiceResult {
  const receiver = find(call);
  if (!receiver) return failure({ code: "not-found" });
  const log = requestLog(receiver.id);
  call.world.trimBefore(log, call.world.logExtent(log).lastSeq + 1);
  return success(204);
}
