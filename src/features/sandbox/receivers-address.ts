// The part of the page's address that the receivers own: `?receiver=…&request=…`, or `?receiver=new`.

import { assertNever } from "@/lib/assert-never";

const RECEIVER = "receiver";
const REQUEST = "request";
const NEW = "new";

export type ReceiversAddress =
  | { readonly place: "list" }
  | { readonly place: "new" }
  /** `openSeq`: the request that is unfolded. */
  | { readonly place: "receiver"; readonly receiverId: string; readonly openSeq: number | null };

export function readAddress(params: URLSearchParams): ReceiversAddress {
  const receiverId = params.get(RECEIVER) || null;
  if (receiverId === null) return { place: "list" };
  if (receiverId === NEW) return { place: "new" };
  const request = params.get(REQUEST) ?? "";
  return { place: "receiver", receiverId, openSeq: /^\d{1,15}$/.test(request) ? Number(request) : null };
}

/** The search of a link, to be followed from the receivers page. */
export function searchOf(address: ReceiversAddress): string {
  switch (address.place) {
    case "list":
      return "";
    case "new":
      return `?${RECEIVER}=${NEW}`;
    case "receiver": {
      const params = new URLSearchParams({ [RECEIVER]: address.receiverId });
      if (address.openSeq !== null) params.set(REQUEST, String(address.openSeq));
      return `?${params.toString()}`;
    }
    default:
      return assertNever(address);
  }
}
