// A program's way to Konnect, or to an emulator in its place. The token is in the request and nowhere else.

import { request } from "undici";
import { type ApiHost, apiOrigin } from "@/contract/api-host";
import { AskFailure } from "@/contract/watch/looking/observe";
import { createKonnectAgent, failureOf, type KonnectAgentSettings } from "@/server/konnect/konnect-agent";
import type { Get } from "@/watching/api-reader";

/** Of an answer; a page of a thousand audit-log entries has about one. */
const ANSWER_LIMIT_BYTES = 16 * 1024 * 1024;

export interface KonnectGet {
  readonly get: Get;
  readonly close: () => Promise<void>;
}

export interface KonnectGetSettings extends KonnectAgentSettings {
  /** An emulator in the place of Konnect: its regions are by path. */
  readonly upstream?: string | undefined;
  readonly userAgent: string;
}

export function createKonnectGet(settings: KonnectGetSettings): KonnectGet {
  const { upstream, userAgent } = settings;
  const { agent, limitMs } = createKonnectAgent(settings);
  const originOf = (host: ApiHost) => (upstream === undefined ? apiOrigin(host) : `${upstream}/${host}`);
  return {
    async get(host, path, token) {
      try {
        const { statusCode, headers, body } = await request(originOf(host) + path, {
          dispatcher: agent,
          headers: { accept: "application/json", authorization: `Bearer ${token}`, "user-agent": userAgent },
          signal: AbortSignal.timeout(limitMs),
        });
        const chunks: Buffer[] = [];
        let length = 0;
        for await (const chunk of body as AsyncIterable<Buffer>) {
          length += chunk.length;
          if (length > ANSWER_LIMIT_BYTES) throw new AskFailure("answered too much");
          chunks.push(chunk);
        }
        const single = Object.entries(headers).map(([name, value]) => [name, [value].flat()[0]]);
        return {
          status: statusCode,
          headers: Object.fromEntries(single) as Record<string, string | undefined>, // as undici gives them
          text: Buffer.concat(chunks).toString("utf8"),
        };
      } catch (error) {
        throw error instanceof AskFailure ? error : new AskFailure(`did not answer (${failureOf(error)})`);
      }
    },
    close: () => agent.destroy(),
  };
}
