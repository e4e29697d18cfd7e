// Whether what a failed delivery held was brought by a replay since. The ledger of the webhook remembers which stretches
// completed batches of replay jobs have brought; a delivery is covered where all of its events lie in them.

import type { DeliveryCoverage } from "@/contract/sandbox/delivery";
import type { Closing } from "@/history/gap";
import type { Proof } from "@/history/ledger";
import { overlap, without } from "@/history/ranges";
import type { LostEvents } from "@/history/world-change";
import { toRfc3339 } from "@/lib/epoch";
import type { Delivery } from "@/mock-server/engine/lane/delivery";
import { countEvents } from "@/mock-server/engine/lane/seq-range";
import { scopeKey } from "@/mock-server/engine/lane/scope";
import type { ServiceContext } from "@/mock-server/service/http/call";
import { gapsOf, ledgersOf, watchedScope } from "@/mock-server/service/history/history-book";
import { eventsOf } from "@/mock-server/service/history/history-hooks";

type ReplayProof = Proof & { readonly closing: Closing & { readonly job: NonNullable<Closing["job"]> } };

/**
 * Null where it is not covered, or is not known to be: its events, and so their times, are kept for seven days.
 *
 * @param delivery one that is over and did not arrive
 */
export async function coverageOf(
  context: ServiceContext,
  delivery: Delivery,
): Promise<DeliveryCoverage | null> {
  const { world, engine } = context;
  const proofs = (ledgersOf(world).get(scopeKey(delivery.scope))?.proofs ?? []).filter(isOfReplay);
  if (proofs.length === 0) return null;
  const kept = await engine.events.read(scopeKey(delivery.scope), delivery.ranges);
  if (kept.length === 0 || kept.length < countEvents(delivery.ranges)) return null;
  const spans = await eventsOf(context, delivery);
  const covering = spans.map((span) => covered(span, proofs));
  // The last one made it whole.
  const last = covering.flatMap((each) => each ?? []).toSorted((one, other) => other.at - one.at)[0];
  if (last === undefined || covering.includes(null)) return null;
  const { job } = last.closing;
  return {
    at: toRfc3339(last.at),
    job: { start_at: toRfc3339(job.startAt), end_at: toRfc3339(job.endAt) },
    gap_id: closedGapOf(context, delivery, spans),
  };
}

function isOfReplay(proof: Proof): proof is ReplayProof {
  return proof.closing.kind === "replay" && proof.closing.job !== undefined;
}

/** The proofs that a span lies in; null where some of it is in none. What was recorded after a proof is not in it. */
function covered(span: LostEvents, proofs: readonly ReplayProof[]): ReplayProof[] | null {
  const known = proofs.filter(({ at }) => at >= (span.recordedAt ?? -Infinity));
  if (without(span, known).length > 0) return null;
  return known.filter((proof) => overlap(proof, span) !== null);
}

/** The gap that its events lay in, closed by a replay. Null where they were brought before a gap was known. */
function closedGapOf(
  { world }: ServiceContext,
  { scope }: Delivery,
  spans: readonly LostEvents[],
): string | null {
  const watched = watchedScope(scope);
  const gap = gapsOf(world)
    .values()
    .find(
      (each) =>
        each.closedBy?.kind === "replay" &&
        each.scope.region === watched.region &&
        each.scope.portalId === watched.portalId &&
        spans.some((span) => overlap(each, span) !== null),
    );
  return gap?.id ?? null;
}
