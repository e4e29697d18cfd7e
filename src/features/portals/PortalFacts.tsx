import Box from "@mui/material/Box";
import { type Portal, portalRegion } from "@/contract/portal";
import { useT } from "@/i18n/use-t";
import { regionWebhookPath } from "@/lib/console-paths";
import { CopyButton } from "@/ui/text/CopyButton";
import { RouterLink } from "@/ui/layout/RouterLink";

export interface PortalFactsProps {
  readonly portal: Portal;
}

/** What tells a portal from another one of the same name. */
export function PortalFacts({ portal }: PortalFactsProps) {
  const t = useT();
  const region = portalRegion(portal);
  return (
    <Box
      component="span"
      sx={{ display: "flex", flexWrap: "wrap", columnGap: 2, alignItems: "center", typography: "body2" }}
    >
      {region !== null && (
        <span>
          {t(`ui.region.${region}`)}{" "}
          <RouterLink to={regionWebhookPath(region)} among="text">
            {t("portals.viewRegion")}
          </RouterLink>
        </span>
      )}
      <Box component="span" sx={{ display: "inline-flex", alignItems: "center", gap: 0.5, minWidth: 0 }}>
        <Box
          component="span"
          translate="no"
          sx={{ typography: "mono", fontSize: "0.75rem", overflowWrap: "anywhere" }}
        >
          {portal.id}
        </Box>
        <CopyButton text={portal.id} name={t("portals.id")} />
      </Box>
    </Box>
  );
}
