import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import ToggleButton from "@mui/material/ToggleButton";
import ToggleButtonGroup from "@mui/material/ToggleButtonGroup";
import Typography from "@mui/material/Typography";
import { useQuery } from "@tanstack/react-query";
import { signingKeyQueries } from "@/api/signing-key-queries";
import { kindOf } from "@/audit-log/reference/event-kinds";
import type { Region } from "@/audit-log/region";
import type { ReadEntry } from "@/contract/audit-log-entry";
import { readPrincipal } from "@/entities/principal/principal-words";
import { usePrincipals } from "@/entities/principal/use-principals";
import { formatDateTime } from "@/i18n/format";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import { eventReferencePath } from "@/lib/console-paths";
import { MINUTE_MS } from "@/lib/epoch";
import { verifyPath } from "@/lib/verify-path";
import { RouterLink } from "@/ui/layout/RouterLink";
import { EntryFields } from "./EntryFields";
import { entryInstant } from "@/entities/audit-log-entry/entry-key";
import { EntryRecord } from "./EntryRecord";
import { EntrySignature } from "./EntrySignature";
import { verdictQuery } from "./entry-verdict-query";
import { summaryOf, typeWord } from "@/features/logs/entry-words";
import {
  ENTRY_FORMS,
  type EntryForm,
  isOfTrace,
  type LogsAddress,
  relatedTo,
} from "@/features/logs/logs-address";
import { OutcomeMark } from "@/features/logs/OutcomeMark";
import { WasItSent } from "./sent/WasItSent";
import { FindInSiem } from "./siem/FindInSiem";
import { toAuditEvent } from "./to-audit-event";

/** Of an export in which the entry should be. */
const AROUND_MS = 30 * MINUTE_MS;

export interface EntryDetailsProps {
  readonly entry: ReadEntry;
  readonly region: Region;
  /** The kind of token that its call was made with, where that is loaded. */
  readonly signIn: string | null;
  readonly address: LogsAddress;
  readonly onFormChange: (form: EntryForm) => void;
  readonly onShowRelated: (change: Partial<LogsAddress>) => void;
}

export function EntryDetails(props: EntryDetailsProps) {
  const { entry, region, signIn, address, onFormChange, onShowRelated } = props;
  const t = useT();
  const { locale } = useLanguage();
  const keys = useQuery(signingKeyQueries.list());
  const verdict = useQuery({ ...verdictQuery(entry, keys.data ?? []), enabled: keys.data !== undefined });
  const reading = toAuditEvent(entry);
  const at = entryInstant(entry);
  const local = formatDateTime(at, locale, { precision: "millisecond" });
  const utc = formatDateTime(at, locale, { precision: "millisecond", timeZone: "UTC" });
  const { trace_id: traceId, principal_id: principalId } = entry;
  const principal = readPrincipal(usePrincipals(), principalId ?? "");

  return (
    <Stack spacing={2.5}>
      <Stack spacing={1}>
        <Typography
          variant="mono"
          component="p"
          translate="no"
          sx={{
            fontSize: "0.9375rem",
            fontWeight: 600,
            overflowWrap: "anywhere",
            maxHeight: "9em",
            overflow: "auto",
          }}
          tabIndex={0}
        >
          {summaryOf(entry)}
        </Typography>
        <Box translate="no" sx={{ overflowWrap: "anywhere", "& code": { typography: "mono" } }}>
          {principal.kind === "known" ? principal.principal.name : <code>{principalId}</code>}
          {Boolean(principalId) && signIn !== null && " · "}
          {signIn !== null && <code>{signIn}</code>}
        </Box>
        <Stack direction="row" useFlexGap sx={{ flexWrap: "wrap", gap: 1, alignItems: "center" }}>
          <OutcomeMark entry={entry} />
          <Box component="span" sx={{ color: "text.secondary" }}>
            {typeWord(entry, t)} · {t(`ui.region.${region}`)}
          </Box>
          {reading.kind === "event" && (
            <RouterLink to={eventReferencePath(kindOf(reading.event))}>
              {t("logs.drawer.eventReference")}
            </RouterLink>
          )}
        </Stack>
        <Box sx={{ color: "text.secondary" }}>
          {local}
          {utc !== local && ` · ${utc}`}
        </Box>
        {traceId !== undefined && traceId !== "" && !isOfTrace(address, traceId) && (
          <Box>
            <Button
              size="small"
              variant="outlined"
              color="inherit"
              onClick={() => onShowRelated(relatedTo(traceId, region, at))}
            >
              {t("logs.drawer.related")}
            </Button>
          </Box>
        )}
      </Stack>
      <ToggleButtonGroup
        exclusive
        size="small"
        aria-label={t("logs.drawer.form")}
        value={address.form}
        onChange={(_event, form: EntryForm | null) => {
          if (form !== null) onFormChange(form);
        }}
      >
        {ENTRY_FORMS.map((form) => (
          <ToggleButton key={form} value={form}>
            {form === "fields" ? t("logs.drawer.fields") : form.toUpperCase()}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {address.form === "fields" ? (
        <EntryFields entry={entry} />
      ) : (
        <EntryRecord entry={entry} reading={reading} verdict={verdict.data} format={address.form} />
      )}
      <EntrySignature keys={keys} verdict={verdict} />
      <WasItSent region={region} at={at} traceId={traceId} />
      <FindInSiem entry={entry} />
      <Box>
        <RouterLink to={verifyPath(region, { from: at - AROUND_MS, to: at + AROUND_MS })}>
          {t("logs.drawer.verify")}
        </RouterLink>
      </Box>
    </Stack>
  );
}
