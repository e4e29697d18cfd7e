import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { identityQueries } from "@/api/identity/identity-queries";

// Hardly ever there, so it is no part of a first visit.
const RefusedUserAlert = lazy(async () => ({
  default: (await import("./RefusedUserAlert")).RefusedUserAlert,
}));

/** Stands above every page while the API refuses the token, and above none otherwise. */
export function RefusedUserNotice() {
  const { error } = useQuery(identityQueries.user());
  return error?.status === 401 ? (
    <Suspense>
      <RefusedUserAlert />
    </Suspense>
  ) : null;
}
