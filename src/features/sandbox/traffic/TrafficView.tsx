import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import { useQuery } from "@tanstack/react-query";
import { portalQueries } from "@/api/portal-queries";
import { useT } from "@/i18n/use-t";
import { ErrorState } from "@/ui/state/ErrorState";
import { LoadingSkeleton } from "@/ui/state/LoadingSkeleton";
import { Section } from "@/ui/layout/Section";
import { useShownError } from "@/ui/state/use-shown-error";
import { ApiFaults } from "./ApiFaults";
import { GivenEventsForm } from "./GivenEventsForm";
import { PortalLoginForm } from "./PortalLoginForm";
import { SendEventsForm } from "./SendEventsForm";
import { SigningKeys } from "./SigningKeys";
import { Tokens } from "./Tokens";

/** Things that happen on demand: events, sign-ins, failures of the API, other tokens and keys. */
export function TrafficView() {
  const t = useT();
  const shown = useShownError();
  // Reading portals is a call to the API, which makes events itself: once is enough.
  const portals = useQuery({ ...portalQueries.list(), staleTime: Number.POSITIVE_INFINITY });
  return (
    <Stack spacing={2}>
      <Box
        sx={{
          display: "grid",
          gap: 2,
          gridTemplateColumns: { xs: "minmax(0, 1fr)", md: "repeat(2, minmax(0, 1fr))" },
          "& > section": { height: "100%" },
        }}
      >
        <SendEventsForm portals={portals.data ?? []} />
        <Section title={t("sandbox.login.title")} description={t("sandbox.login.description")}>
          {renderLogin()}
        </Section>
      </Box>
      <GivenEventsForm portals={portals.data ?? []} />
      <ApiFaults />
      <Tokens />
      <SigningKeys />
    </Stack>
  );

  function renderLogin() {
    if (portals.isPending) return <LoadingSkeleton shape="form" />;
    if (portals.data === undefined) {
      return <ErrorState error={shown(portals.error, "load")} onRetry={() => void portals.refetch()} />;
    }
    if (portals.data.length === 0) return t("sandbox.login.noPortals");
    return <PortalLoginForm portals={portals.data} />;
  }
}
