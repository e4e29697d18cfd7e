import { Fragment } from "react";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { formatNumber } from "@/i18n/format";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import { groupRegions, REGION_STATE_TONES, type RegionGroup, regionState } from "./region-summary";
import type { RegionRow } from "./use-region-rows";

export interface RegionsHeadlineProps {
  readonly rows: readonly RegionRow[];
}

/** How it stands with all regions: one sentence, then who is in which state. */
export function RegionsHeadline({ rows }: RegionsHeadlineProps) {
  const t = useT();
  const groups = groupRegions(rows);
  const shipping = groups.find(({ state }) => state === "shipping")?.names.length ?? 0;
  const isPending = rows.some((row) => regionState(row) === "pending");
  const sentence = () => {
    if (isPending) return t("webhook.konnect.headlinePending");
    if (shipping === 0) return t("webhook.konnect.headlineNone");
    return t("webhook.konnect.headline", { count: shipping, total: rows.length });
  };
  return (
    <Box sx={{ border: 1, borderColor: "divider", borderRadius: "8px", bgcolor: "background.paper" }}>
      <Typography variant="h3" component="p" sx={{ px: 2, pt: 1.5 }}>
        {sentence()}
      </Typography>
      <Box
        component="dl"
        aria-label={t("webhook.konnect.groups")}
        sx={{
          m: 0,
          p: 2,
          pt: 1,
          display: "grid",
          gridTemplateColumns: {
            xs: "repeat(2, minmax(0, 1fr))",
            md: `repeat(${groups.length}, minmax(0, 1fr))`,
          },
          columnGap: 3,
          rowGap: 2,
        }}
      >
        {groups.map((group) => (
          <Group key={group.state} group={group} knowledge={isPending ? "partial" : "complete"} />
        ))}
      </Box>
    </Box>
  );
}

interface GroupProps {
  readonly group: RegionGroup;
  readonly knowledge: "complete" | "partial";
}

function Group({ group: { state, names }, knowledge }: GroupProps) {
  const t = useT();
  const { locale } = useLanguage();
  const tone = names.length === 0 ? "neutral" : REGION_STATE_TONES[state];
  return (
    <Box
      sx={{
        minWidth: 0,
        pl: 1.5,
        borderLeft: 3,
        borderColor: names.length === 0 ? "divider" : `tone.${tone}.ink`,
      }}
    >
      <Box component="dt" sx={{ typography: "body2", color: "text.secondary" }}>
        {t(`webhook.konnect.group.${state}`)}
      </Box>
      <Box component="dd" sx={{ m: 0 }}>
        <Box
          sx={{
            typography: "h1",
            fontVariantNumeric: "tabular-nums",
            color: names.length === 0 ? "text.secondary" : `tone.${tone}.ink`,
          }}
        >
          {formatNumber(names.length, locale)}
        </Box>
        <Box sx={{ typography: "caption", color: "text.secondary", overflowWrap: "anywhere" }}>
          {names.length === 0 && knowledge === "complete" && t("webhook.konnect.none")}
          {names.map((name, index) => (
            <Fragment key={name}>
              {index > 0 && ", "}
              <Box component="span" sx={{ display: "inline-block" }}>
                {name}
              </Box>
            </Fragment>
          ))}
        </Box>
      </Box>
    </Box>
  );
}
