import ArrowForwardRounded from "@mui/icons-material/ArrowForwardRounded";
import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import {
  type Difference,
  type DifferenceField,
  type DifferenceSubject,
  type DifferenceValue,
  type FieldDifference,
  OWN_SETTINGS,
} from "@/features/as-code/organization/differences";
import type { Notation } from "@/features/as-code/organization/read/text-reading";
import { useT } from "@/i18n/use-t";
import { StatusBadge, type Tone } from "@/ui/state/StatusBadge";
import { FramedList } from "@/ui/text/FramedList";
import { KeyValueList } from "@/ui/text/KeyValueList";
import { VisuallyHidden } from "@/ui/text/VisuallyHidden";

export interface DifferenceListProps {
  readonly differences: readonly Difference[];
  readonly notation: Notation;
}

const TONES: Readonly<Record<Difference["kind"], Tone>> = {
  changed: "info",
  new: "success",
  gone: "warning",
  unread: "neutral",
};

/** What would change, thing by thing: from what it is to what the text says. */
export function DifferenceList({ differences, notation }: DifferenceListProps) {
  const t = useT();
  const isGone = differences.some(({ kind }) => kind === "gone");
  return (
    <Stack spacing={1}>
      <FramedList aria-label={t("setUpExport.changeList")}>
        {differences.map((difference) => (
          <DifferenceItem
            key={JSON.stringify([difference.kind, difference.subject])}
            difference={difference}
          />
        ))}
      </FramedList>
      {isGone && (
        <Box sx={{ typography: "body2", color: "text.secondary" }}>
          {t(`setUpExport.goneNote.${notation}`)}
        </Box>
      )}
    </Stack>
  );
}

function DifferenceItem({ difference }: { readonly difference: Difference }) {
  const t = useT();
  const { kind, subject, fields } = difference;
  return (
    <Stack component="li" spacing={1} sx={{ px: 2, py: 1.5, minWidth: 0 }}>
      <Stack
        direction="row"
        useFlexGap
        sx={{ flexWrap: "wrap", columnGap: 1.5, rowGap: 0.5, alignItems: "center" }}
      >
        <Typography variant="h3" sx={{ overflowWrap: "anywhere" }}>
          {subjectWords(subject)}
        </Typography>
        <StatusBadge
          tone={TONES[kind]}
          label={t(`setUpExport.kind.${kind}`)}
          {...(kind === "unread" && { reason: t("setUpExport.unreadNote") })}
        />
      </Stack>
      {fields.length > 0 && (
        <KeyValueList
          items={fields.map((field) => ({
            key: t(`setUpExport.field.${field.field}`),
            value: <FieldChange change={field} isNew={kind === "new"} />,
          }))}
        />
      )}
    </Stack>
  );

  function subjectWords(of: DifferenceSubject): string {
    if (of.kind === "destination") return t("setUpExport.subject.destination", { name: of.name });
    if (of.kind === "portal") return t("setUpExport.subject.portal", { name: of.title });
    return t("setUpExport.subject.region", { region: t(`ui.region.${of.region}`) });
  }
}

function FieldChange({ change, isNew }: { readonly change: FieldDifference; readonly isNew: boolean }) {
  const t = useT();
  const { field, from, to } = change;
  if (isNew) return <FieldValue field={field} value={to} />;
  return (
    <Box component="span" sx={{ display: "flex", flexWrap: "wrap", columnGap: 1, alignItems: "baseline" }}>
      <Box component="span" sx={{ color: "text.secondary" }}>
        <FieldValue field={field} value={from} />
      </Box>
      {/* The arrow stays with what it leads to where the two values are no longer in one line. */}
      <Box component="span" sx={{ display: "flex", columnGap: 1, minWidth: 0, alignItems: "baseline" }}>
        <ArrowForwardRounded
          aria-hidden
          sx={{
            fontSize: 15,
            height: "1lh",
            alignSelf: "flex-start",
            color: "text.secondary",
            flexShrink: 0,
          }}
        />
        <VisuallyHidden>{t("setUpExport.becomes")}</VisuallyHidden>
        <Box component="span" sx={{ minWidth: 0 }}>
          <FieldValue field={field} value={to} />
        </Box>
      </Box>
    </Box>
  );
}

interface FieldValueProps {
  readonly field: DifferenceField;
  readonly value: DifferenceValue;
}

function FieldValue({ field, value }: FieldValueProps) {
  const t = useT();
  if (value === OWN_SETTINGS) return t("setUpExport.ownSettingsValue");
  if (value === null) return t("setUpExport.none");
  if (field === "enabled") return t(value === true ? "setUpExport.enabled" : "setUpExport.disabled");
  if (field === "skip_ssl_verification") return t(value === true ? "setUpExport.off" : "setUpExport.on");
  if (field === "log_format") return String(value).toUpperCase();
  return field === "endpoint" ? (
    <Box component="code" translate="no" sx={{ typography: "mono", overflowWrap: "anywhere" }}>
      {value}
    </Box>
  ) : (
    <Box component="span" translate="no">
      {value}
    </Box>
  );
}
