import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { currentConnection } from "@/api/http/connection";
import { signingKeyQueries } from "@/api/signing-key-queries";
import { capabilities } from "@/api/session/capabilities";
import type { Ed25519PublicJwk } from "@/audit-log/record/signature";
import { isEd25519 } from "@/contract/jwks";
import { safeStorage } from "@/lib/safe-storage";
import { readRing, type RingKey, withKeys, withoutKey } from "./key-ring";

const remembered = safeStorage(() => localStorage);

/** A key of the demo proves nothing about a live API's records. */
function storageKey(): string {
  const place = capabilities().hasSandbox ? "demo" : currentConnection().originOf("global");
  return `console-verify-keys ${place}`;
}

export interface VerifyKeys {
  readonly ring: readonly RingKey[];
  readonly published: "loading" | "loaded" | "failed";
  /** Once it is known which there are, or that they could not be loaded: a file may be dropped before that. */
  readonly whenKnown: () => Promise<readonly RingKey[]>;
  readonly retry: () => void;
  readonly add: (keys: readonly Ed25519PublicJwk[]) => void;
  readonly remove: (x: string) => void;
}

/** Those that Konnect publishes now, and all that were seen before or added by hand. */
export function useVerifyKeys(): VerifyKeys {
  const client = useQueryClient();
  const { data, isError, dataUpdatedAt, refetch } = useQuery(signingKeyQueries.list());
  const [kept, setKept] = useState(() => readRing(remembered.read(storageKey())));
  const ring = useMemo(
    () => (data ? withKeys(kept, data.filter(isEd25519), "konnect", dataUpdatedAt) : kept),
    [kept, data, dataUpdatedAt],
  );
  useEffect(() => remembered.write(storageKey(), JSON.stringify(ring)), [ring]);
  return {
    ring,
    published: data ? "loaded" : isError ? "failed" : "loading",
    whenKnown: async () => {
      if (data || isError) return ring;
      const keys = await client.ensureQueryData(signingKeyQueries.list()).catch(() => null);
      return keys ? withKeys(kept, keys.filter(isEd25519), "konnect", Date.now()) : kept;
    },
    retry: () => void refetch(),
    add: (added) => setKept((current) => withKeys(current, added, "given", Date.now())),
    remove: (x) => setKept((current) => withoutKey(current, x)),
  };
}
