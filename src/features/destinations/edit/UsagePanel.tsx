import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useT } from "@/i18n/use-t";
import { LoadingSkeleton } from "@/ui/state/LoadingSkeleton";
import { Section } from "@/ui/layout/Section";
import { type DestinationUsage, userKey, usersOf } from "@/entities/destination-usage/destination-usage";
import { UsageNotice } from "@/entities/destination-usage/UsageNotice";
import { userPath } from "@/entities/destination-usage/user-path";
import { useUserName } from "@/entities/destination-usage/use-user-name";
import { allRegionsPath, newPortalWebhookPath } from "@/lib/console-paths";
import { ButtonLink } from "@/ui/layout/ButtonLink";
import { RouterLink } from "@/ui/layout/RouterLink";

export interface UsagePanelProps {
  readonly destinationId: string;
  readonly usage: DestinationUsage;
  readonly onRetry: () => void;
}

/** Who is affected by a change of this destination, said before it is made, and the next step of who has made it. */
export function UsagePanel({ destinationId, usage, onRetry }: UsagePanelProps) {
  const t = useT();
  const userName = useUserName();
  const users = usersOf(usage, destinationId);
  const isEmpty = users.length === 0;
  return (
    <Section title={t("destinations.usage.title")}>
      <Stack spacing={1.5} sx={{ color: "text.secondary", typography: "body2" }}>
        {isEmpty && usage.completeness === "pending" && <LoadingSkeleton shape="text" />}
        {isEmpty && usage.completeness === "complete" && <div>{t("destinations.usage.noneText")}</div>}
        {isEmpty && usage.completeness === "partial" && <div>{t("destinations.usage.noneKnownText")}</div>}
        {isEmpty && usage.completeness !== "pending" && (
          <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1 }}>
            <ButtonLink to={allRegionsPath(destinationId)} variant="contained">
              {t("destinations.usage.chooseRegions")}
            </ButtonLink>
            <ButtonLink to={newPortalWebhookPath(destinationId)} variant="outlined" color="inherit">
              {t("destinations.usage.choosePortal")}
            </ButtonLink>
          </Box>
        )}
        {!isEmpty && (
          <>
            <Box component="ul" sx={{ m: 0, pl: 2.5, "& li::marker": { color: "text.secondary" } }}>
              {users.map((user) => (
                <li key={userKey(user)}>
                  <RouterLink to={userPath(user)}>{userName(user)}</RouterLink>
                  {" · "}
                  <RouterLink
                    to={userPath(user, "status")}
                    label={t("destinations.usage.statusOf", { user: userName(user) })}
                  >
                    {t("destinations.usage.status")}
                  </RouterLink>
                </li>
              ))}
            </Box>
            <div>{t("destinations.usage.proof")}</div>
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
