// Looking for the event of a probe in what was recorded. What is found is kept with the probe.

import { useQueries, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import { auditLogQueries } from "@/api/audit-log-queries";
import { identityQueries } from "@/api/identity/identity-queries";
import { deliveryListPolling, deliveryQueries } from "@/api/sandbox/delivery-queries";
import { capabilities } from "@/api/session/capabilities";
import { HOME_REGION } from "@/audit-log/region";
import type { Delivery } from "@/contract/sandbox/delivery";
import type { Probe, RecordedEvent } from "@/entities/probe/probe";
import { useProbes } from "@/entities/probe/use-probes";
import { type EpochMs, parseRfc3339, SECOND_MS } from "@/lib/epoch";
import { findByCall, findByNonce, recordedWithin } from "./recorded-call";
import { findSignIn } from "./sign-in-record";

/** Between two looks at the log of a region. Each look makes entries of its own, so there are few. */
const LOOK_WAITS_MS: readonly number[] = [1, 2, 4, 8, 15, 30, 60].map((seconds) => seconds * SECOND_MS);

/** Deliveries in which a sign-in is looked for; there are few since the probe began. */
const DELIVERIES_READ = 5;

export interface Recording {
  /**
   * * `untold`: Konnect tells no event of a portal.
   * * `refused`: the user may not read the log.
   * * `missing`: looked for often enough.
   */
  readonly state: "looking" | "found" | "missing" | "refused" | "failed" | "untold";
  readonly looks: number;
  readonly lookAgain: () => void;
}

export function useRecording(probe: Probe): Recording {
  const { scope, recorded } = probe;
  const { update } = useProbes();
  const call = useRecordedCall(probe);
  const signIn = useRecordedSignIn(probe);
  const found = scope.kind === "region" ? call.found : signIn;
  const { nonce } = probe;
  useEffect(() => {
    if (recorded === null && found !== null) update(nonce, { recorded: found });
  }, [recorded, found, nonce, update]);
  const { looks, lookAgain } = call;
  if (recorded !== null) return { state: "found", looks, lookAgain };
  if (scope.kind === "region") return { state: call.state, looks, lookAgain };
  return { state: capabilities().hasDeliveries ? "looking" : "untold", looks, lookAgain };
}

function useRecordedCall(probe: Probe) {
  const client = useQueryClient();
  const { scope, askedAt, recorded, isMarked } = probe;
  const region = scope.kind === "region" ? scope.region : HOME_REGION;
  const query = auditLogQueries.within(recordedWithin(region, askedAt));
  const { data, error, dataUpdatedAt, refetch } = useQuery({
    ...query,
    enabled: scope.kind === "region" && recorded === null,
    refetchInterval: ({ state }) =>
      state.error?.status === 403
        ? false
        : (LOOK_WAITS_MS[state.dataUpdateCount + state.errorUpdateCount - 1] ?? false),
  });
  const { data: user } = useQuery(identityQueries.user());
  const { dataUpdateCount = 0, errorUpdateCount = 0 } = client.getQueryState(query.queryKey) ?? {};
  const looks = dataUpdatedAt === 0 ? 0 : dataUpdateCount;
  const hasLooked = dataUpdateCount + errorUpdateCount > LOOK_WAITS_MS.length;
  // Konnect may be late; a call that could not carry the nonce is found by no other means.
  const mayGuess = hasLooked || (!isMarked && looks > 1);
  const found = useMemo((): RecordedEvent | null => {
    if (data === undefined) return null;
    const byNonce = findByNonce(data, region, probe);
    return byNonce ?? (mayGuess && user ? findByCall(data, region, probe, user.id) : null);
  }, [data, region, probe, mayGuess, user]);
  return { found, looks, state: state(), lookAgain: () => void refetch() };

  function state(): Recording["state"] {
    if (error?.status === 403) return "refused";
    if (!hasLooked) return "looking";
    return error ? "failed" : "missing";
  }
}

/** Only a world shows what its portals record, in what it has sent. */
function useRecordedSignIn(probe: Probe): RecordedEvent | null {
  const { scope, askedAt, recorded } = probe;
  const isLooking = scope.kind === "portal" && recorded === null && capabilities().hasDeliveries;
  const portalId = scope.kind === "portal" ? scope.portalId : "";
  const { data } = useQuery({
    ...deliveryQueries.list({ portalId }),
    ...deliveryListPolling,
    enabled: isLooking,
  });
  const candidates = (data?.data ?? []).filter((delivery) => mayHold(delivery, askedAt));
  const oldest = candidates.toReversed().slice(0, DELIVERIES_READ);
  const records = useQueries({
    queries: Array.from(oldest, ({ id, finished_at: finishedAt }) => ({
      ...deliveryQueries.records(id),
      enabled: isLooking,
      refetchInterval: finishedAt === null ? SECOND_MS : (false as const),
    })),
  });
  const text = records.map(({ data: lines = "" }) => lines).join("\n");
  return useMemo(() => (isLooking ? findSignIn(text, probe) : null), [isLooking, text, probe]);
}

/** A batch that was over before the probe began cannot hold its event. */
function mayHold({ replay, finished_at: finishedAt }: Delivery, askedAt: EpochMs): boolean {
  return !replay && (finishedAt === null || (parseRfc3339(finishedAt) ?? 0) >= askedAt);
}
