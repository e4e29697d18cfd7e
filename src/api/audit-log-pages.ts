// Pages of the pull API, one at a time, for who reads all of a window and keeps little of it. Asking makes entries itself.

import { ApiError } from "@/api/http/api-error";
import { request } from "@/api/http/client";
import type { Region } from "@/contract/api-host";
import { type ReadEntryList, readEntryListSchema } from "@/contract/audit-log-entry";
import { SECOND_MS } from "@/lib/epoch";

export type LogPage =
  | { readonly kind: "page"; readonly list: ReadEntryList }
  /** The API asks for a pause (429). */
  | { readonly kind: "later"; readonly afterMs: number };

const USUAL_PAUSE_MS = 5 * SECOND_MS;

/** @param path `apiPaths.auditLogs()` with its query. @throws ApiError on every failure but 429 */
export async function readLogPage(region: Region, path: string): Promise<LogPage> {
  try {
    const list = await request({
      host: region,
      version: "v3",
      method: "GET",
      path,
      schema: readEntryListSchema,
    });
    return { kind: "page", list };
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 429) throw error;
    return { kind: "later", afterMs: error.retryAfterMs ?? USUAL_PAUSE_MS };
  }
}
