import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useT } from "@/i18n/use-t";
import { LoadingSkeleton } from "@/ui/state/LoadingSkeleton";
import { Section } from "@/ui/layout/Section";
import { type DestinationUsage, usersOf } from "@/entities/destination-usage/destination-usage";
import { UsageNotice } from "@/entities/destination-usage/UsageNotice";
import { UserLinks } from "@/entities/destination-usage/UserLinks";

export interface UsagePanelProps {
  readonly destinationId: string;
  readonly usage: DestinationUsage;
  readonly onRetry: () => void;
}

/** Who is affected by a change of this destination, said before it is made. */
export function UsagePanel({ destinationId, usage, onRetry }: UsagePanelProps) {
  const t = useT();
  const users = usersOf(usage, destinationId);
  const isEmpty = users.length === 0;
  return (
    <Section title={t("destinations.usage.title")}>
      <Stack spacing={1.5} sx={{ color: "text.secondary", typography: "body2" }}>
        {isEmpty && usage.completeness === "pending" && <LoadingSkeleton shape="text" />}
        {isEmpty && usage.completeness === "complete" && <div>{t("destinations.usage.noneText")}</div>}
        {isEmpty && usage.completeness === "partial" && <div>{t("destinations.usage.noneKnownText")}</div>}
        {!isEmpty && (
          <>
            <UserLinks users={users} />
            {usage.completeness === "pending" && (
              <Typography variant="body2">{t("destinations.usage.checkingRest")}</Typography>
            )}
            <div>{t("destinations.usage.effect")}</div>
          </>
        )}
        <UsageNotice usage={usage} onRetry={onRetry} />
      </Stack>
    </Section>
  );
}
