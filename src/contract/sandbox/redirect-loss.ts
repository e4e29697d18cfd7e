// What redirects took from a delivery on its way, as far as an attempt shows it.

import { keepsAuthorization } from "@/audit-log/delivery/redirect";
import type { DeliveryAttempt } from "./delivery";

/** What the end of the way did not get, and where that is. */
export interface RedirectLoss {
  readonly lost: "batch" | "authorization";
  readonly to: string;
}

type Way = Pick<DeliveryAttempt, "request" | "redirects" | "outcome">;

/**
 * Null where nothing was lost, or was not missed: another host asks for the Authorization by a 401. A request that
 * became a GET has no batch, even if its answer is a success.
 */
export function redirectLoss({ request, redirects, outcome }: Way): RedirectLoss | null {
  const last = redirects.at(-1);
  if (!last || outcome === null || !("status" in outcome)) return null;
  if (redirects.some(({ method }) => method !== "POST")) return { lost: "batch", to: last.url };
  const urls = [request.url, ...redirects.map(({ url }) => url)];
  const isLeftOut =
    "authorization" in request.headers &&
    urls.some((url, index) => index > 0 && !keepsAuthorization(urls[index - 1] ?? "", url));
  return isLeftOut && outcome.status === 401 ? { lost: "authorization", to: last.url } : null;
}
