import { SECOND_MS } from "@/lib/epoch";
import { useServerNow } from "@/api/time/use-server-now";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import type { Destination } from "@/contract/webhook/destination";
import { readInstant } from "@/contract/wire/instant";
import { useT } from "@/i18n/use-t";
import { CopyButton } from "@/ui/text/CopyButton";
import { RelativeTime } from "@/ui/text/RelativeTime";
import { Section } from "@/ui/layout/Section";

export interface DestinationDetailsProps {
  readonly destination: Destination;
}

export function DestinationDetails({ destination }: DestinationDetailsProps) {
  const t = useT();
  const now = useServerNow(10 * SECOND_MS);
  const time = (text: string) => {
    const instant = readInstant(text);
    return <RelativeTime instant={instant} now={Math.max(now, instant ?? now)} />;
  };
  const facts = [
    { label: t("destinations.form.created"), value: time(destination.created_at) },
    { label: t("destinations.form.updated"), value: time(destination.updated_at) },
    {
      label: t("destinations.form.id"),
      value: (
        <Box sx={{ display: "flex", alignItems: "center", gap: 0.5 }}>
          <Typography variant="mono" component="code" sx={{ overflowWrap: "anywhere", fontSize: "0.75rem" }}>
            {destination.id}
          </Typography>
          <CopyButton text={destination.id} name={t("destinations.form.id")} />
        </Box>
      ),
    },
  ];
  return (
    <Section title={t("destinations.form.details")}>
      <Box component="dl" sx={{ m: 0, display: "grid", rowGap: 1.5, typography: "body2" }}>
        {facts.map(({ label, value }) => (
          <div key={label}>
            <Box component="dt" sx={{ color: "text.secondary" }}>
              {label}
            </Box>
            <Box component="dd" sx={{ m: 0 }}>
              {value}
            </Box>
          </div>
        ))}
      </Box>
    </Section>
  );
}
