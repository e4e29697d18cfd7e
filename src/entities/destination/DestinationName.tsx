import Box from "@mui/material/Box";
import Skeleton from "@mui/material/Skeleton";
import type { ReactNode } from "react";
import type { WebhookDestination } from "@/contract/webhook/webhook-destination";
import { useT } from "@/i18n/use-t";
import { destinationPath } from "@/lib/console-paths";
import { assertNever } from "@/lib/assert-never";
import { RouterLink } from "@/ui/layout/RouterLink";
import { SslOffMark } from "./SslOffMark";

export interface DestinationNameProps {
  readonly target: WebhookDestination;
}

/** Where a webhook sends to, in a table cell or a list of facts. */
export function DestinationName({ target }: DestinationNameProps) {
  const t = useT();
  switch (target.kind) {
    case "none":
      return <Muted>{t("webhook.cell.none")}</Muted>;
    case "inline":
      return <span>{t("webhook.cell.inline")}</span>;
    case "pending":
      return <Skeleton variant="rounded" width={112} height={16} />;
    case "not_readable":
      return <Muted>{t("webhook.cell.notReadable")}</Muted>;
    case "named":
      return (
        <Box
          component="span"
          sx={{ display: "inline-flex", flexWrap: "wrap", columnGap: 1, alignItems: "center" }}
        >
          <RouterLink to={destinationPath(target.destination.id)}>{target.destination.name}</RouterLink>
          {target.destination.skip_ssl_verification && <SslOffMark />}
        </Box>
      );
    default:
      return assertNever(target);
  }
}

function Muted({ children }: { readonly children: ReactNode }) {
  return (
    <Box component="span" sx={{ color: "text.secondary" }}>
      {children}
    </Box>
  );
}
