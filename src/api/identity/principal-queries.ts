// Who the ids in audit-log entries belong to: the organisation's users and system accounts, read once and kept.

import { queryOptions } from "@tanstack/react-query";
import type * as z from "zod/mini";
import { systemAccountListSchema, userListSchema } from "@/contract/identity/identity";
import { missingRole, READ_ACCOUNTS } from "@/contract/identity/permissions";
import { apiPaths } from "@/contract/paths";
import { HOUR_MS } from "@/lib/epoch";
import { request } from "@/api/http/client";
import { identityQueries } from "./identity-queries";
import { isForbidden } from "./permitted-host";

export interface Principal {
  readonly id: string;
  readonly kind: "user" | "system-account";
  /** Never empty. */
  readonly name: string;
  /** Null for a system account. */
  readonly email: string | null;
}

export type PrincipalDirectory =
  | {
      readonly kind: "read";
      readonly principals: ReadonlyMap<string, Principal>;
      /** Whether there are none besides: an organization may have more than are read. */
      readonly isWhole: boolean;
    }
  /** The user may not read them. */
  | { readonly kind: "refused" };

const PAGE_SIZE = 100;
/** Each page is a call that the log keeps; a directory of thousands is not read for some names in a list. */
const MAX_PAGES = 10;

/** Names change rarely, and reading them makes entries in the log that they are for. */
const STALE_AFTER_MS = HOUR_MS;

export const principalQueries = {
  directory: () =>
    queryOptions({
      queryKey: [...identityQueries.all(), "principals"],
      staleTime: STALE_AFTER_MS,
      gcTime: STALE_AFTER_MS,
      queryFn: async ({ signal, client }): Promise<PrincipalDirectory> => {
        // Refused calls stand in the log as denied, so what is known to be refused is not asked for.
        const access = await client.ensureQueryData(identityQueries.access()).catch(() => null);
        if (missingRole(access, READ_ACCOUNTS) !== null) return { kind: "refused" };
        try {
          return await readDirectory(signal);
        } catch (error) {
          if (isForbidden(error)) return { kind: "refused" };
          throw error;
        }
      },
    }),
};

async function readDirectory(signal: AbortSignal): Promise<PrincipalDirectory> {
  const [users, accounts] = await Promise.all([
    readPages(apiPaths.users(), userListSchema, signal),
    readPages(apiPaths.systemAccounts(), systemAccountListSchema, signal),
  ]);
  const principals = new Map<string, Principal>();
  for (const { id, email, full_name, preferred_name } of users.items) {
    principals.set(id, { id, kind: "user", name: full_name || preferred_name || email || id, email });
  }
  for (const { id, name } of accounts.items) {
    principals.set(id, { id, kind: "system-account", name: name || id, email: null });
  }
  return { kind: "read", principals, isWhole: users.isWhole && accounts.isWhole };
}

interface ReadPages<Item> {
  readonly items: readonly Item[];
  readonly isWhole: boolean;
}

async function readPages<Item>(
  path: string,
  schema: z.core.$ZodType<{ data: Item[]; meta: { page: { total: number } } }>,
  signal: AbortSignal,
): Promise<ReadPages<Item>> {
  const items: Item[] = [];
  for (let number = 1; number <= MAX_PAGES; number += 1) {
    const { data, meta } = await request({
      host: "global",
      version: "v3",
      method: "GET",
      path,
      query: { "page[size]": PAGE_SIZE, "page[number]": number },
      schema,
      signal,
    });
    items.push(...data);
    // An empty page before the total means that some have gone meanwhile.
    if (data.length === 0 || items.length >= meta.page.total) return { items, isWhole: true };
  }
  return { items, isWhole: false };
}
