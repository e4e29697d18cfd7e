import type { ApiError } from "@/api/api-error";
import { ErrorState } from "@/ui/ErrorState";
import { NoPermissionState } from "@/ui/NoPermissionState";
import type { MissingRole } from "@/ui/use-role-words";
import { useShownError } from "@/ui/use-shown-error";

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
