import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Region } from "@/audit-log/region";
import { applyChoice, type Outcomes } from "./apply-choice";
import type { Applied } from "./applied";
import { UNDO_MS } from "./use-countdown";
import { type Undoable, type UndoOutcome, undoableOf, undoOrder } from "./undo-order";

/** What may be taken back, and how long. */
export interface UndoOffer {
  /** Of `performance.now()`. */
  readonly until: number;
  readonly regions: ReadonlyMap<Region, Undoable>;
}

/** An order after it was sent: what came of it, trying once more where it failed, and taking it back. */
export function useApplied(applied: Applied) {
  const client = useQueryClient();
  const { request, undos } = applied;
  const [outcomes, setOutcomes] = useState<Outcomes>(applied.outcomes);
  const [undone, setUndone] = useState<ReadonlyMap<Region, UndoOutcome>>(new Map());
  const [offer, setOffer] = useState<UndoOffer>(() => ({
    until: performance.now() + UNDO_MS,
    regions: undoableOf(applied.outcomes, undos),
  }));

  const retrying = useMutation({
    mutationFn: async (region: Region) => {
      const calls = { kind: "each", regions: [region] } as const;
      return applyChoice(client, { regions: [region], request, calls, seen: new Map() });
    },
    onSuccess: (found, region) => {
      const before = outcomes.get(region);
      setOutcomes((known) => new Map([...known, ...found]));
      // Where something else was stored meanwhile, what was there before is not what an undo would bring.
      if (before?.kind === "differs") return;
      const now = performance.now();
      setOffer(({ until, regions }) => ({
        until: now + UNDO_MS,
        regions: new Map([...(until > now ? regions : []), ...undoableOf(found, undos)]),
      }));
    },
  });
  const undoing = useMutation({
    mutationFn: (regions: ReadonlyMap<Region, Undoable>) => undoOrder(client, regions, request),
    onSuccess: (ends) => setUndone((known) => new Map([...known, ...ends])),
  });

  return {
    outcomes,
    undone,
    offer,
    retry: (region: Region) => {
      if (!retrying.isPending) retrying.mutate(region);
    },
    /** The region that is tried again now. */
    retried: retrying.isPending ? retrying.variables : null,
    undo: (regions: ReadonlyMap<Region, Undoable> = offer.regions) => {
      if (!undoing.isPending) undoing.mutate(regions);
    },
    undoing: undoing.isPending ? undoing.variables : null,
  };
}
