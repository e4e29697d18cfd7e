import Stack from "@mui/material/Stack";
import { useQueries } from "@tanstack/react-query";
import { orgWebhookQueries } from "@/api/webhook/org-webhook-queries";
import { REGIONS } from "@/audit-log/region";
import type { Destination } from "@/contract/webhook/destination";
import { type DestinationUsage, usersOf } from "@/entities/destination-usage/destination-usage";
import { UsageNotice } from "@/entities/destination-usage/UsageNotice";
import { UserLinks } from "@/entities/destination-usage/UserLinks";
import { sameEndpoint } from "@/entities/destination/tell-endpoints-apart";
import { useRegionWords } from "@/entities/region/use-region-words";
import { useT } from "@/i18n/use-t";
import { Section } from "@/ui/layout/Section";
import { LoadingSkeleton } from "@/ui/state/LoadingSkeleton";

export interface TokenUsersProps {
  readonly destination: Destination;
  /** Every destination; undefined: not read. */
  readonly destinations: readonly Destination[] | undefined;
  readonly usage: DestinationUsage;
  readonly onRetry: () => void;
}

/** What a rotation touches. A list that lacks something says so, and what it lacks. */
export function TokenUsers({ destination, destinations, usage, onRetry }: TokenUsersProps) {
  const t = useT();
  const users = usersOf(usage, destination.id);
  const isPartial = usage.completeness === "partial";
  return (
    <Section title={t("rotation.used.title")}>
      <Stack spacing={1.5} sx={{ typography: "body2" }}>
        {users.length > 0 ? (
          <div>
            {t(isPartial ? "rotation.used.countKnown" : "rotation.used.count", { count: users.length })}
          </div>
        ) : (
          <NoUsers usage={usage} />
        )}
        {users.length > 0 && <UserLinks users={users} />}
        {users.length > 0 && usage.completeness === "pending" && <div>{t("rotation.used.checking")}</div>}
        <UsageNotice usage={usage} onRetry={onRetry} />
        <Twins destination={destination} destinations={destinations} usage={usage} />
      </Stack>
    </Section>
  );
}

function NoUsers({ usage }: Pick<TokenUsersProps, "usage">) {
  const t = useT();
  if (usage.completeness === "pending") return <LoadingSkeleton shape="text" />;
  return <div>{t(usage.completeness === "partial" ? "rotation.used.noneKnown" : "rotation.used.none")}</div>;
}

/** Regions that send to the same collector without this destination: their token is theirs, and ends with the old one. */
function Twins({ destination, destinations, usage }: Omit<TokenUsersProps, "onRetry">) {
  const t = useT();
  const regionWords = useRegionWords();
  const listed = new Set(destinations?.map(({ id }) => id));
  const inline = new Set(
    [...usage.byDestination]
      .filter(([id]) => destinations !== undefined && !listed.has(id))
      .flatMap(([, users]) => users.flatMap((user) => (user.kind === "region" ? [user.region] : []))),
  );
  const regions = REGIONS.filter((region) => inline.has(region));
  const settings = useQueries({ queries: regions.map((region) => orgWebhookQueries.settings(region)) });
  const twins = regions.filter((_region, index) => {
    const endpoint = settings[index]?.data?.endpoint;
    return endpoint !== undefined && sameEndpoint(endpoint) === sameEndpoint(destination.endpoint);
  });
  return twins.length > 0 && <div>{t("rotation.used.twins", { regions: regionWords(twins) })}</div>;
}
