import DownloadRounded from "@mui/icons-material/DownloadRounded";
import PrintRounded from "@mui/icons-material/PrintRounded";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Checkbox from "@mui/material/Checkbox";
import FormControlLabel from "@mui/material/FormControlLabel";
import OutlinedInput from "@mui/material/OutlinedInput";
import Stack from "@mui/material/Stack";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import { currentConnection } from "@/api/http/connection";
import { identityQueries } from "@/api/identity/identity-queries";
import { serverNow } from "@/api/time/server-clock";
import { HOME_REGION } from "@/audit-log/region";
import { apiPaths, versioned } from "@/contract/paths";
import type { DoneCheck } from "@/features/verify/check-store";
import type { Report, ReportSettings, WrittenReport } from "@/features/verify/work/messages";
import { formatBytes } from "@/i18n/format";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import { errorMessage } from "@/lib/describe-error";
import { Section } from "@/ui/layout/Section";
import { printHtml } from "@/ui/text/print-html";
import { saveBlob } from "@/ui/text/save-blob";
import type { ReportOrigin } from "@/verify/report/report-facts";

export interface ReportTabProps {
  readonly done: DoneCheck;
  readonly actions: ReportSettings["actions"];
}

type Making =
  | { readonly state: "none" | "making" }
  | { readonly state: "made"; readonly report: Report }
  | { readonly state: "failed"; readonly message: string };

const ORIGIN_FIELDS = ["siem", "query", "exportedBy"] as const;

/** What is known now, as two files. */
export function ReportTab({ done, actions }: ReportTabProps) {
  const t = useT();
  const client = useQueryClient();
  const { language } = useLanguage();
  const [origin, setOrigin] = useState<ReportOrigin>({ siem: "", query: "", exportedBy: "" });
  const [names, setNames] = useState<ReportSettings["names"]>("real");
  const [making, setMaking] = useState<Making>({ state: "none" });
  const make = async (event: FormEvent) => {
    event.preventDefault();
    if (making.state === "making") return;
    setMaking({ state: "making" });
    try {
      const madeBy = await whoIsIt();
      const report = await done.ask("report", {
        ...pageFacts(done),
        madeBy,
        origin,
        names,
        language,
        actions,
      });
      setMaking({ state: "made", report });
    } catch (error) {
      setMaking({ state: "failed", message: errorMessage(error) });
    }
  };
  /** Null where it cannot be asked, as without a token. */
  async function whoIsIt(): Promise<string | null> {
    try {
      const [user, organization] = await Promise.all([
        client.ensureQueryData(identityQueries.user()),
        client.ensureQueryData(identityQueries.organization()),
      ]);
      return `${user.full_name}, ${organization.name}`;
    } catch {
      return null;
    }
  }

  return (
    <Stack spacing={2.5}>
      <Box sx={{ color: "text.secondary", maxWidth: "80ch" }}>{t("verify.report.intro")}</Box>
      <Section title={t("verify.report.origin")} description={t("verify.report.originNote")}>
        <form onSubmit={(event) => void make(event)}>
          <Stack spacing={2} sx={{ maxWidth: 640, alignItems: "flex-start" }}>
            {ORIGIN_FIELDS.map((field) => (
              <OriginField
                key={field}
                label={t(`verify.report.${field}`)}
                value={origin[field]}
                lines={field === "query" ? "several" : "one"}
                onChange={(value) => setOrigin({ ...origin, [field]: value })}
              />
            ))}
            <FormControlLabel
              control={
                <Checkbox
                  size="small"
                  checked={names === "pseudonyms"}
                  onChange={({ target }) => setNames(target.checked ? "pseudonyms" : "real")}
                />
              }
              label={t("verify.report.pseudonyms")}
            />
            <Button type="submit" variant="contained" aria-disabled={making.state === "making"}>
              {t(making.state === "making" ? "verify.report.making" : "verify.report.make")}
            </Button>
          </Stack>
        </form>
      </Section>
      {making.state === "failed" && (
        <Alert severity="error">{t("verify.report.failed", { message: making.message })}</Alert>
      )}
      {making.state === "made" && (
        <Section title={t("verify.report.made")} description={t("verify.report.note")}>
          <Stack spacing={1.5} sx={{ alignItems: "flex-start" }}>
            <Button
              variant="outlined"
              color="inherit"
              startIcon={<PrintRounded />}
              onClick={() => void print(making.report)}
            >
              {t("verify.report.print")}
            </Button>
            <FileLine label={t("verify.report.html")} file={making.report.html} />
            <FileLine label={t("verify.report.json")} file={making.report.json} />
          </Stack>
        </Section>
      )}
    </Stack>
  );
}

async function print({ html }: Report): Promise<void> {
  printHtml(await html.content.text());
}

/** Clock, keys and addresses, as this page knows them. */
function pageFacts({ keys, compared }: DoneCheck) {
  const connection = currentConnection();
  const region = compared.state === "done" ? compared.settings.region : HOME_REGION;
  const jwks = connection.originOf("global") + versioned("v2", apiPaths.jwks());
  const now = serverNow();
  return {
    madeAt: now,
    clock: { source: "api", machineAheadMs: Date.now() - now },
    keySources: keys.map(({ x, source, lastSeenAt }) => ({
      x,
      source:
        source === "konnect"
          ? ({ kind: "address", address: jwks, fetchedAt: lastSeenAt } as const)
          : ({ kind: "pasted" } as const),
    })),
    pullAddress: connection.originOf(region) + versioned("v3", apiPaths.auditLogs()),
  } as const;
}

interface OriginFieldProps {
  readonly label: string;
  readonly value: string;
  readonly lines: "one" | "several";
  readonly onChange: (value: string) => void;
}

function OriginField({ label, value, lines, onChange }: OriginFieldProps) {
  const inputId = useId();
  return (
    <Box sx={{ width: "100%" }}>
      <Box component="label" htmlFor={inputId} sx={{ typography: "body2", color: "text.secondary" }}>
        {label}
      </Box>
      <OutlinedInput
        id={inputId}
        fullWidth
        size="small"
        value={value}
        autoComplete="off"
        onChange={({ target }) => onChange(target.value)}
        {...(lines === "several" && {
          multiline: true,
          minRows: 2,
          maxRows: 8,
          sx: { p: 0, "& textarea": { px: 1.5, py: 1, typography: "mono" } },
        })}
      />
    </Box>
  );
}

function FileLine({ label, file }: { readonly label: string; readonly file: WrittenReport }) {
  const t = useT();
  const { locale } = useLanguage();
  return (
    <Box sx={{ minWidth: 0, maxWidth: "100%" }}>
      <Button
        variant="outlined"
        color="inherit"
        startIcon={<DownloadRounded />}
        onClick={() => saveBlob(file.name, file.content)}
      >
        {label}
      </Button>
      <Box sx={{ typography: "body2", color: "text.secondary", mt: 0.5, overflowWrap: "anywhere" }}>
        {file.name} · {formatBytes(file.content.size, locale)} ·{" "}
        <Box component="span" translate="no">
          {t("verify.report.hash", { sha256: file.sha256 })}
        </Box>
      </Box>
    </Box>
  );
}
