// Sends a message to where it is wanted, over https. What comes back is an outcome in every case.

import { request } from "undici";
import type { ProxyFor } from "@/outbound/proxy-environment";
import { createKonnectAgent, failureOf } from "@/server/konnect/konnect-agent";
import type { Post } from "./outbox";

const LIMIT_MS = 10_000;

/** An agent of its own: what hangs here takes no connection from Konnect. */
export function createPost(proxyFor: ProxyFor | undefined): { post: Post; close: () => Promise<void> } {
  const { agent } = createKonnectAgent({ proxyFor, connectLimitMs: LIMIT_MS, answerLimitMs: LIMIT_MS });
  return {
    async post(url, body) {
      try {
        const {
          statusCode,
          headers,
          body: answer,
        } = await request(url, {
          dispatcher: agent,
          method: "POST",
          headers: { "content-type": "application/json" },
          body,
          signal: AbortSignal.timeout(LIMIT_MS),
        });
        await answer.dump();
        const retryAfter = [headers["retry-after"]].flat()[0];
        const kept = retryAfter === undefined ? [] : [["retry-after", retryAfter] as const];
        return { kind: "response", status: statusCode, headers: kept, body: "" };
      } catch (error) {
        const reason = failureOf(error);
        return { kind: "error", error: reason === "redirect" ? "closed" : reason, message: reason };
      }
    },
    close: () => agent.destroy(),
  };
}
