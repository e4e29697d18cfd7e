import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { webhookStatusQuery } from "@/api/webhook/webhook-scope";
import { webhookScopeOf } from "@/entities/gap/gap-scope";
import type { Ledger } from "./use-ledger";

/** Asks for the status of a webhook anew as soon as its history says that it is another one: lists ask seldom by themselves. */
export function useFollowHistory(ledger: Ledger): void {
  const client = useQueryClient();
  const known = useRef(new Map<string, string>());
  useEffect(() => {
    if (ledger.state !== "kept") return;
    for (const { scope, segments } of ledger.histories) {
      const last = segments.at(-1);
      const key = `${scope.region} ${scope.portal_id ?? ""}`;
      const now = `${last?.state} ${last?.from}`;
      const before = known.current.get(key);
      known.current.set(key, now);
      if (before === undefined || before === now) continue;
      const { queryKey } = webhookStatusQuery(webhookScopeOf(scope));
      void client.refetchQueries({ queryKey, type: "active" });
    }
  }, [client, ledger]);
}
