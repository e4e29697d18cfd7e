import * as z from "zod/mini";
import { type ApiHost, apiOrigin, type ApiVersion } from "@/contract/api-host";
import { createDestinationSchema, updateDestinationSchema } from "@/contract/webhook/destination-body";
import { updateOrgWebhookSchema } from "@/contract/webhook/org-webhook";
import { updateOrgWebhookV2Schema } from "@/contract/webhook/org-webhook-v2-body";
import { apiPaths, versioned } from "@/contract/paths";
import { updatePortalWebhookSchema } from "@/contract/webhook/portal-webhook";
import { replaceReplayJobSchema } from "@/contract/webhook/replay-job";
import { assertNever } from "@/lib/assert-never";
import type { AsCodeSubject, DestinationSettings } from "@/entities/place/as-code-subject";

/** Stands for the secret in a body. Compared by identity, so that no typed text can pass for it. */
export const SECRET: unique symbol = Symbol("secret");

export type BodyValue = string | boolean | typeof SECRET;

export interface PlannedCall {
  /** `GET` where the form changes nothing. */
  readonly method: "GET" | "POST" | "PATCH" | "PUT";
  readonly url: string;
  /**
   * What is sent; of a `GET`, what the answer says of the settings, without the times of it. In the order of the API's
   * documentation.
   */
  readonly body: Readonly<Record<string, BodyValue>>;
  /** Whether the API would take this body as it stands. */
  readonly validity: "valid" | "invalid";
}

/** All that are needed: more than one for several regions that are called one by one, with the same body. */
export function plannedCalls(subject: AsCodeSubject, host: ApiHost): readonly PlannedCall[] {
  if (subject.kind !== "all-regions" || subject.calls === "one") return [plannedCall(subject, host)];
  return subject.regions.map((region) => regionCall(subject, region));
}

/**
 * The first of `plannedCalls`: the change, or the resource as it is where there is none.
 * @param host where destinations and portals are asked: what else there is belongs to a host by itself
 */
export function plannedCall(subject: AsCodeSubject, host: ApiHost): PlannedCall {
  const change = changingCall(subject, host);
  const saved = savedSettings(subject);
  return saved === null ? change : { method: "GET", url: change.url, body: saved, validity: "valid" };
}

/** Null where the form is about to change something. The secret is not in it: no answer has it. */
function savedSettings(subject: AsCodeSubject): PlannedCall["body"] | null {
  switch (subject.kind) {
    case "update-destination": {
      const isAsSaved = Object.keys(subject.changes).length === 0 && !subject.replacesAuthorization;
      return isAsSaved ? { ...subject.settings } : null;
    }
    case "inline-webhook":
      return subject.isAsSaved ? { ...subject.settings } : null;
    case "org-webhook":
    case "portal-webhook":
      return subject.isAsSaved
        ? { audit_log_destination_id: subject.destinationId, enabled: subject.isEnabled }
        : null;
    case "create-destination":
    case "all-regions":
    case "region-replay":
    case "portal-replay":
      return null;
    default:
      return assertNever(subject);
  }
}

function changingCall(subject: AsCodeSubject, host: ApiHost): PlannedCall {
  switch (subject.kind) {
    case "create-destination":
      return call(
        "POST",
        host,
        apiPaths.destinations(),
        withSecret(subject.settings),
        createDestinationSchema,
      );
    case "update-destination":
      return call(
        "PATCH",
        host,
        apiPaths.destination(subject.destinationId),
        subject.replacesAuthorization ? withSecret(subject.changes) : subject.changes,
        updateDestinationSchema,
      );
    case "org-webhook":
      return call("PATCH", subject.region, apiPaths.orgWebhook(), subject.changes, updateOrgWebhookSchema);
    case "all-regions":
      return regionCall(subject, subject.calls === "one" ? "global" : (subject.regions[0] ?? "global"));
    case "inline-webhook":
      return call(
        "PATCH",
        subject.region,
        apiPaths.orgWebhook(),
        subject.replacesAuthorization ? withSecret(subject.changes) : subject.changes,
        updateOrgWebhookV2Schema,
        "v2",
      );
    case "portal-webhook":
      return call(
        "PATCH",
        host,
        apiPaths.portalWebhook(subject.portalId),
        subject.changes,
        updatePortalWebhookSchema,
      );
    case "region-replay":
      return call("PUT", subject.region, apiPaths.orgReplayJob(), subject.range, replaceReplayJobSchema);
    case "portal-replay":
      return call(
        "PUT",
        host,
        apiPaths.portalReplayJob(subject.portalId),
        subject.range,
        replaceReplayJobSchema,
      );
    default:
      return assertNever(subject);
  }
}

function regionCall(
  { changes }: Extract<AsCodeSubject, { kind: "all-regions" }>,
  host: ApiHost,
): PlannedCall {
  return call("PATCH", host, apiPaths.orgWebhook(), changes, updateOrgWebhookSchema);
}

function call(
  method: PlannedCall["method"],
  host: ApiHost,
  path: string,
  body: PlannedCall["body"],
  schema: z.core.$ZodType,
  version: ApiVersion = "v3",
): PlannedCall {
  const filledIn = Object.fromEntries(
    Object.entries(body).map(([name, value]) => [name, value === SECRET ? "Bearer secret" : value]),
  );
  return {
    method,
    url: apiOrigin(host) + versioned(version, path),
    body,
    validity: z.safeParse(schema, filledIn).success ? "valid" : "invalid",
  };
}

/** The secret has its place after the endpoint. */
function withSecret({
  name,
  endpoint,
  ...others
}: Partial<DestinationSettings> & { readonly enabled?: boolean }): Record<string, BodyValue> {
  return {
    ...(name !== undefined && { name }),
    ...(endpoint !== undefined && { endpoint }),
    authorization: SECRET,
    ...others,
  };
}
