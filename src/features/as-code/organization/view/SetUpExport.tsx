import Stack from "@mui/material/Stack";
import { useState } from "react";
import { LoadFailure } from "@/entities/access/LoadFailure";
import type { Notation } from "@/features/as-code/organization/read/text-reading";
import { useOrganizationSetUp } from "@/features/as-code/organization/use-organization-set-up";
import { LoadingSkeleton } from "@/ui/state/LoadingSkeleton";
import { ExportSection } from "./ExportSection";
import { PasteBack } from "./PasteBack";
import { UnreadNotice } from "./UnreadNotice";

/** The whole organisation as text to take along, and what a text that comes back would change in it. */
export function SetUpExport() {
  const reading = useOrganizationSetUp();
  const [notation, setNotation] = useState<Notation>("terraform");
  if (reading.state === "pending") return <LoadingSkeleton shape="text" />;
  if (reading.state === "failed") {
    return (
      <LoadFailure failure={reading.failure} needed={{ role: "audit_logs_admin" }} onRetry={reading.retry} />
    );
  }
  const { organization, retry } = reading;
  return (
    <Stack spacing={3}>
      <UnreadNotice unread={organization.unread} onRetry={retry} />
      <ExportSection organization={organization} notation={notation} onChoose={setNotation} />
      <PasteBack organization={organization} />
    </Stack>
  );
}
