import type { ApiError } from "@/api/http/api-error";
import { ErrorState } from "@/ui/state/ErrorState";
import { NoPermissionState } from "@/ui/state/NoPermissionState";
import type { MissingRole } from "@/ui/use-role-words";
import { useShownError } from "@/ui/state/use-shown-error";

export interface LoadFailureProps {
  readonly failure: ApiError | "forbidden";
  /** The role that would be enough. */
  readonly needed: MissingRole;
  readonly onRetry: () => void;
}

/** Stands where something would have stood that could not be loaded. */
export function LoadFailure({ failure, needed, onRetry }: LoadFailureProps) {
  const shownError = useShownError();
  if (failure === "forbidden" || failure.status === 403) return <NoPermissionState needed={needed} />;
  return <ErrorState error={shownError(failure, "load")} onRetry={onRetry} />;
}
