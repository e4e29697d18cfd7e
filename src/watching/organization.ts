// Whose token it is: asked before anything is kept, and held against whose the books are.

import { currentOrganizationSchema } from "@/contract/identity/identity";
import { apiPaths } from "@/contract/paths";
import { type Ask, AskFailure } from "@/contract/watch/looking/observe";
import type { Books } from "./books";

/** The books were begun for another organisation, or another place of the API. */
export class ForeignBooks extends Error {}

/**
 * New books are begun for the organisation of the token.
 *
 * @param api where it is, as the books remember it
 * @returns null, or why that cannot be asked now @throws ForeignBooks where the books are another organisation's
 */
export async function identify(ask: Ask, books: Books, api: string): Promise<AskFailure | null> {
  try {
    const call = { host: "global", version: "v3", schema: currentOrganizationSchema } as const;
    const { body, at } = await ask({ ...call, path: apiPaths.currentOrganization() });
    const [known, knownApi] = [books.fact("organization_id"), books.fact("api")];
    if (known !== null && (known !== body.id || knownApi !== api)) {
      const whose = known === body.id ? `of ${knownApi}` : `of another organization (${known})`;
      throw new ForeignBooks(`the data in the folder are ${whose}; choose another folder with --data`);
    }
    if (known === null) books.begin(body.id, api, at);
    return null;
  } catch (error) {
    if (error instanceof AskFailure) return error;
    throw error;
  }
}
