import DownloadRounded from "@mui/icons-material/DownloadRounded";
import Box from "@mui/material/Box";
import IconButton from "@mui/material/IconButton";
import Stack from "@mui/material/Stack";
import { useId, useMemo } from "react";
import { capabilities } from "@/api/session/capabilities";
import { CodeNotes } from "@/features/as-code/CodeNotes";
import { CodeTabs, tabId } from "@/features/as-code/CodeTabs";
import type { OrganizationSetUp } from "@/features/as-code/organization/organization";
import { type Notation, NOTATIONS } from "@/features/as-code/organization/read/text-reading";
import { type ExportFile, exportFiles } from "@/features/as-code/organization/write/export-files";
import { useT } from "@/i18n/use-t";
import { Section } from "@/ui/layout/Section";
import { Tooltip } from "@/ui/overlay/Tooltip";
import { EmptyState } from "@/ui/state/EmptyState";
import { CodeBlock } from "@/ui/text/CodeBlock";
import { saveBlob } from "@/ui/text/save-blob";
import { exportNotes } from "./export-notes";

export interface ExportSectionProps {
  readonly organization: OrganizationSetUp;
  readonly notation: Notation;
  readonly onChoose: (notation: Notation) => void;
}

export function ExportSection({ organization, notation, onChoose }: ExportSectionProps) {
  const t = useT();
  const idPrefix = useId();
  const files = useMemo(() => exportFiles(organization, notation), [organization, notation]);
  const { destinations, regions, portals, unread } = organization;
  if (destinations.length + regions.length + portals.length + unread.length === 0) {
    return <EmptyState title={t("setUpExport.emptyTitle")}>{t("setUpExport.emptyText")}</EmptyState>;
  }
  const notes = exportNotes(organization, notation, files.length);
  return (
    <Section
      title={t("setUpExport.export")}
      description={
        <>
          {t("setUpExport.exportText")}
          {capabilities().hasSandbox && <div>{t("asCode.demoAddresses")}</div>}
        </>
      }
    >
      <Stack spacing={1.5} sx={{ minWidth: 0 }}>
        <div>
          <CodeTabs
            tabs={NOTATIONS.map((kind) => ({ kind, label: t(`setUpExport.notation.${kind}`) }))}
            chosen={notation}
            idPrefix={idPrefix}
            onChoose={onChoose}
          />
        </div>
        <Stack
          spacing={1.5}
          role="tabpanel"
          id={`${idPrefix}-panel`}
          aria-labelledby={tabId(idPrefix, notation)}
          sx={{ minWidth: 0 }}
        >
          {files.length === 0 && <Box>{t("setUpExport.nothingForKongctl")}</Box>}
          {files.map((file) => (
            <CodeBlock
              key={file.name}
              label={file.name}
              text={file.text}
              action={<DownloadButton file={file} />}
            />
          ))}
          <CodeNotes notes={notes} />
        </Stack>
      </Stack>
    </Section>
  );
}

function DownloadButton({ file: { name, text } }: { readonly file: ExportFile }) {
  const t = useT();
  const label = t("setUpExport.download", { file: name });
  return (
    <Tooltip title={label}>
      <IconButton
        size="small"
        aria-label={label}
        onClick={() => saveBlob(name, new Blob([text], { type: "text/plain" }))}
      >
        <DownloadRounded sx={{ fontSize: 16 }} />
      </IconButton>
    </Tooltip>
  );
}
