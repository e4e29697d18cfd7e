import { useParams } from "react-router-dom";

/** The portal of the page. Whether there is one, the API says. */
export function usePortalId(): string {
  const { portalId } = useParams();
  if (portalId === undefined) throw new Error("This page needs a route with :portalId.");
  return portalId;
}
