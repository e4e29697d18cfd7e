import Alert from "@mui/material/Alert";
import AlertTitle from "@mui/material/AlertTitle";
import type { Destination } from "@/contract/webhook/destination";
import { useT } from "@/i18n/use-t";
import { destinationPath } from "@/lib/console-paths";
import { RouterLink } from "@/ui/layout/RouterLink";

export interface DuplicateNoticeProps {
  readonly source: Destination;
}

/** What came over from the other destination, and what cannot. */
export function DuplicateNotice({ source }: DuplicateNoticeProps) {
  const t = useT();
  return (
    <Alert severity="info" role="note">
      <AlertTitle>
        {t("destinations.duplicate.title")}{" "}
        <RouterLink to={destinationPath(source.id)}>{source.name}</RouterLink>
      </AlertTitle>
      {t("destinations.duplicate.text")}
    </Alert>
  );
}
