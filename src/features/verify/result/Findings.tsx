import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import { useId } from "react";
import type { DoneCheck } from "@/features/verify/check-store";
import { formatNumber } from "@/i18n/format";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import { EmptyState } from "@/ui/state/EmptyState";
import { StatusBadge, type Tone } from "@/ui/state/StatusBadge";
import { FramedList } from "@/ui/text/FramedList";
import { CAUSES, type CauseGroup, type CauseId } from "@/verify/causes";
import type { CauseCount } from "@/verify/tally/tally";
import { useVerifyWords } from "./use-verify-words";

export interface FindingsProps {
  readonly done: DoneCheck;
  readonly onShow: (cause: CauseId) => void;
}

/** What happened to records, with the proof of it and the setting that ends it. */
export function Findings({ done, onShow }: FindingsProps) {
  const t = useT();
  const { summary } = done.outcome;
  if (summary.causes.length === 0) {
    return (
      <EmptyState title={t(summary.records === 0 ? "verify.findings.noRecords" : "verify.findings.none")}>
        {summary.records > 0 && t("verify.findings.noneText")}
      </EmptyState>
    );
  }
  return (
    <Stack spacing={2.5}>
      <Box sx={{ color: "text.secondary", maxWidth: "72ch" }}>{t("verify.findings.intro")}</Box>
      {groupsOf(summary.causes).map(({ group, causes }) => (
        <Group key={group} group={group} causes={causes} total={summary.records} onShow={onShow} />
      ))}
    </Stack>
  );
}

/** Someone may have changed what a record says, or has: it is why people look, so these stand for themselves. */
type FindingGroup = "changed" | "edited" | "differs" | CauseGroup;

const SUSPICIOUS: Partial<Readonly<Record<CauseId, FindingGroup>>> = {
  value_changed: "changed",
  signature_copied: "changed",
  edited: "edited",
  differs_from_entry: "differs",
};

/** What was changed comes first, then what nothing explains, then what is lost, then what was found again, then what is only written otherwise. */
const GROUPS: readonly FindingGroup[] = ["changed", "edited", "differs", "loss", "state", "value", "form"];

const TONES: Readonly<Record<FindingGroup, Tone>> = {
  changed: "danger",
  edited: "danger",
  differs: "danger",
  loss: "warning",
  state: "neutral",
  value: "warning",
  form: "info",
};

/** The most frequent cause first in each. */
function groupsOf(causes: readonly CauseCount[]) {
  const groupOf = ({ id }: CauseCount): FindingGroup => SUSPICIOUS[id] ?? CAUSES[id].group;
  return GROUPS.map((group) => ({
    group,
    causes: causes.filter((cause) => groupOf(cause) === group),
  })).filter(({ causes }) => causes.length > 0);
}

interface GroupProps extends Pick<FindingsProps, "onShow"> {
  readonly group: FindingGroup;
  readonly causes: readonly CauseCount[];
  readonly total: number;
}

/** What is proven of all of them stands once, in front. */
function Group({ group, causes, total, onShow }: GroupProps) {
  const t = useT();
  const titleId = useId();
  return (
    <Box component="section" aria-labelledby={titleId}>
      <Box
        sx={{ display: "flex", flexWrap: "wrap", columnGap: 1.5, rowGap: 0.5, alignItems: "center", mb: 1 }}
      >
        <Box component="h3" id={titleId} sx={{ m: 0 }}>
          <StatusBadge tone={TONES[group]} label={t(`verify.group.${group}`)} />
        </Box>
        <Box sx={{ typography: "body2", color: "text.secondary", flex: "1 1 320px", maxWidth: "96ch" }}>
          {t(`verify.proof.${group}`)}
        </Box>
      </Box>
      <FramedList aria-labelledby={titleId}>
        {causes.map((cause) => (
          <Finding key={cause.id} cause={cause} total={total} onShow={() => onShow(cause.id)} />
        ))}
      </FramedList>
    </Box>
  );
}

interface FindingProps {
  readonly cause: CauseCount;
  readonly total: number;
  readonly onShow: () => void;
}

function Finding({ cause: { id, count }, total, onShow }: FindingProps) {
  const t = useT();
  const { locale } = useLanguage();
  const words = useVerifyWords();
  const { title } = words.causes[id];
  const setting = id === "not_searched" ? t("verify.findings.searched") : words.causes[id].setting;
  const number = (of: number) => formatNumber(of, locale);
  return (
    <Box
      component="li"
      sx={{
        display: "grid",
        gridTemplateColumns: { xs: "minmax(0, 1fr)", sm: "88px minmax(0, 1fr) auto" },
        columnGap: 2,
        rowGap: 0.5,
        px: { xs: 2, sm: 2.5 },
        py: 1.5,
      }}
    >
      <Box sx={{ textAlign: { sm: "end" }, fontVariantNumeric: "tabular-nums" }}>
        <Box component="span" sx={{ fontSize: "1.0625rem", lineHeight: 1.4, fontWeight: 600 }}>
          {number(count)}
        </Box>
        <Box
          component="span"
          sx={{
            display: { sm: "block" },
            ml: { xs: 0.75, sm: 0 },
            typography: "caption",
            color: "text.secondary",
          }}
        >
          {t("verify.fact.of", { total: number(total) })}
        </Box>
      </Box>
      <Box sx={{ minWidth: 0 }}>
        <Box component="h4" sx={{ m: 0, typography: "subtitle1" }}>
          {title}
        </Box>
        {setting !== null && (
          <Box sx={{ typography: "body2", maxWidth: "88ch" }}>
            <Box component="span" sx={{ color: "text.secondary" }}>
              {t("verify.findings.setting")}
            </Box>{" "}
            {setting}
          </Box>
        )}
      </Box>
      <Box>
        <Button
          size="small"
          variant="outlined"
          color="inherit"
          aria-label={t("verify.findings.showNamed", { title })}
          onClick={onShow}
        >
          {t("verify.findings.show")}
        </Button>
      </Box>
    </Box>
  );
}
