import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import type { ReactNode } from "react";
import { useT } from "@/i18n/use-t";
import type { WebhookScope } from "@/api/webhook/webhook-scope";

export interface WebhookNeedsProps {
  readonly scope: WebhookScope;
}

/** What a user has to know before the first set-up. */
export function WebhookNeeds({ scope }: WebhookNeedsProps) {
  const t = useT();
  return (
    <Stack component="aside" aria-label={t("setup.needs.title")} spacing={2}>
      <Topic title={t("setup.needs.title")}>
        <Box component="ul" sx={{ m: 0, pl: 2.25, "& li + li": { mt: 0.5 } }}>
          <li>{t("setup.needs.collector")}</li>
          <li>{t("setup.needs.token")}</li>
          <li>{t("setup.needs.firewall")}</li>
        </Box>
      </Topic>
      <Topic title={t("setup.needs.whatTitle")}>
        {scope.kind === "region"
          ? t("setup.needs.regionEvents", { region: t(`ui.region.${scope.region}`) })
          : t("setup.needs.portalEvents")}
      </Topic>
      <Topic title={t("setup.needs.seeTitle")}>
        {t(scope.kind === "region" ? "setup.needs.see" : "setup.needs.seePortal")}
      </Topic>
    </Stack>
  );
}

function Topic({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Box>
      <Typography variant="subtitle2" component="h2" sx={{ mb: 0.5 }}>
        {title}
      </Typography>
      <Box sx={{ typography: "body2", color: "text.secondary" }}>{children}</Box>
    </Box>
  );
}
