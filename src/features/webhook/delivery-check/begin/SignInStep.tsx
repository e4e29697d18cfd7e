import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Link from "@mui/material/Link";
import { useMutation, useQuery } from "@tanstack/react-query";
import { portalQueries } from "@/api/portal-queries";
import { trafficMutations } from "@/api/sandbox/traffic-mutations";
import { capabilities } from "@/api/session/capabilities";
import type { Probe } from "@/entities/probe/probe";
import { useDateTime } from "@/i18n/time-zone";
import { useT } from "@/i18n/use-t";
import { focusHeadingOnUnmount } from "@/ui/overlay/focus-heading-on-unmount";
import { useToast } from "@/ui/overlay/toast-context";

export interface SignInStepProps {
  readonly probe: Probe;
}

/** Only a developer's sign-in makes an event of a portal; no call of the console does. */
export function SignInStep({ probe: { scope, askedAt, recorded } }: SignInStepProps) {
  const t = useT();
  const toast = useToast();
  const dateTime = useDateTime();
  const portalId = scope.kind === "portal" ? scope.portalId : "";
  const { data: portal } = useQuery(portalQueries.detail(portalId));
  const signIn = useMutation(trafficMutations.portalLogin(portalId));
  const { hasSandbox } = capabilities();
  const host = portal?.canonical_domain ?? "";
  const time = dateTime(askedAt);
  return (
    <>
      <span>{t("setup.probe.signIn.text", { time })}</span>
      {host !== "" &&
        (hasSandbox ? (
          <Box component="span" translate="no" sx={{ typography: "mono", overflowWrap: "anywhere" }}>
            {host}
          </Box>
        ) : (
          <Link href={`https://${host}`} target="_blank" rel="noreferrer" sx={{ overflowWrap: "anywhere" }}>
            {t("setup.probe.signIn.open", { host })}
          </Link>
        ))}
      {portal?.authentication_enabled === false && <span>{t("setup.probe.signIn.disabled")}</span>}
      {hasSandbox && recorded === null && (
        <>
          <Box sx={{ color: "text.secondary", typography: "body2" }}>{t("setup.probe.signIn.sandbox")}</Box>
          <Button
            ref={focusHeadingOnUnmount}
            size="small"
            variant="contained"
            aria-disabled={signIn.isPending}
            onClick={() => {
              if (signIn.isPending) return;
              signIn.mutate(
                { outcome: "success" },
                { onError: () => toast({ message: t("setup.probe.signIn.failed"), tone: "danger" }) },
              );
            }}
          >
            {t("setup.probe.signIn.action")}
          </Button>
        </>
      )}
    </>
  );
}
