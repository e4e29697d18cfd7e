import Alert from "@mui/material/Alert";
import OutlinedInput from "@mui/material/OutlinedInput";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useId, useState } from "react";
import { ATTEMPT_TIMEOUT_MS } from "@/audit-log/delivery/batch-limits";
import { MAX_ATTEMPTS, RETRY_POLICY } from "@/audit-log/delivery/retry-policy";
import { type RetryWhatIf, retryWhatIf } from "@/audit-log/delivery/retry-what-if";
import { formatDuration, formatNumber } from "@/i18n/format";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import { withGap } from "@/i18n/with-gap";
import { DAY_MS, MINUTE_MS, SECOND_MS } from "@/lib/epoch";
import { describedBy, FieldFrame } from "@/ui/form/field/FieldFrame";
import { FieldGrid } from "@/ui/form/field/FieldGrid";
import { Section } from "@/ui/layout/Section";
import { AttemptRuler } from "@/ui/strip/AttemptRuler";

/** Beyond these there is nothing to learn: an outage of days, and far more than an attempt waits for its answer. */
const MAX_RETRY_AFTER_S = DAY_MS / SECOND_MS;
const MAX_LATENCY_MS = MINUTE_MS;

/** How long an outage the retries bridge, to try. Belongs to no form: what is typed here is stored nowhere. */
export function RetryRuler() {
  const t = useT();
  const [retryAfter, setRetryAfter] = useState("");
  const [latency, setLatency] = useState("");
  const retryAfterS = wholeNumber(retryAfter, MAX_RETRY_AFTER_S);
  const latencyMs = wholeNumber(latency, MAX_LATENCY_MS);
  const isReadable = retryAfterS !== "unreadable" && latencyMs !== "unreadable";
  return (
    <Section
      title={t("setup.retries.title")}
      description={t("setup.retries.description", { count: RETRY_POLICY.maxRetries })}
    >
      <Stack spacing={2.5}>
        <FieldGrid>
          <NumberField
            label={t("setup.retries.retryAfter")}
            help={t("setup.retries.retryAfterHelp")}
            max={MAX_RETRY_AFTER_S}
            text={retryAfter}
            isReadable={retryAfterS !== "unreadable"}
            onChange={setRetryAfter}
          />
          <NumberField
            label={t("setup.retries.latency")}
            help={t("setup.retries.latencyHelp")}
            max={MAX_LATENCY_MS}
            text={latency}
            isReadable={latencyMs !== "unreadable"}
            onChange={setLatency}
          />
        </FieldGrid>
        {isReadable && <Survival whatIf={retryWhatIf({ retryAfterS, latencyMs: latencyMs ?? 0 })} />}
      </Stack>
    </Section>
  );
}

function Survival({ whatIf: { parts, survivesMs, isTooSlow } }: { readonly whatIf: RetryWhatIf }) {
  const t = useT();
  const { locale } = useLanguage();
  const duration = (ms: number) => formatDuration(ms, locale);
  const waitsMs = parts.flatMap(({ kind, durationMs }) => (kind === "wait" ? [durationMs] : []));
  const waits = new Intl.ListFormat(locale).format(waitsMs.map(duration));
  const longestWaitMs = Math.max(...waitsMs);
  const words = { length: duration(survivesMs), limit: duration(ATTEMPT_TIMEOUT_MS) };
  return (
    <Stack spacing={1.5}>
      {/* Polite: it changes while something is typed. */}
      <Typography component="output" aria-live="polite" sx={{ display: "block", fontWeight: 600 }}>
        {t(isTooSlow ? "setup.retries.survivesTooSlow" : "setup.retries.survives", words)}
      </Typography>
      <AttemptRuler
        parts={parts}
        tone={(attempt) => (attempt < MAX_ATTEMPTS ? "danger" : "success")}
        label={t("setup.retries.label", {
          count: MAX_ATTEMPTS,
          length: words.length,
          waits: t("setup.retries.waits", { waits }),
        })}
      />
      <Typography variant="body2" sx={{ color: "text.secondary" }}>
        {withGap(t("setup.retries.waits", { waits }))}
        {t("setup.retries.counted")}
      </Typography>
      {isTooSlow && (
        <Alert severity="warning" role="note">
          {t("setup.retries.tooSlow", words)}
        </Alert>
      )}
      {longestWaitMs > RETRY_POLICY.maxWaitMs && (
        <Alert severity="info" role="note">
          {t("setup.retries.longWait", { length: duration(RETRY_POLICY.maxWaitMs) })}
        </Alert>
      )}
    </Stack>
  );
}

interface NumberFieldProps {
  readonly label: string;
  readonly help: string;
  readonly max: number;
  readonly text: string;
  readonly isReadable: boolean;
  readonly onChange: (text: string) => void;
}

function NumberField({ label, help, max, text, isReadable, onChange }: NumberFieldProps) {
  const t = useT();
  const { locale } = useLanguage();
  const controlId = useId();
  const error = isReadable ? null : t("setup.retries.wholeNumber", { max: formatNumber(max, locale) });
  return (
    <FieldFrame controlId={controlId} label={label} requirement="optional" help={help} error={error}>
      <OutlinedInput
        id={controlId}
        value={text}
        onChange={({ target }) => onChange(target.value)}
        error={error !== null}
        fullWidth
        autoComplete="off"
        inputProps={{ inputMode: "numeric", "aria-describedby": describedBy(controlId, { help, error }) }}
      />
    </FieldFrame>
  );
}

/** Null for nothing. Digits as a Japanese keyboard may type them are digits. */
function wholeNumber(text: string, max: number): number | null | "unreadable" {
  const digits = text.normalize("NFKC").trim();
  if (digits === "") return null;
  return /^\d+$/.test(digits) && Number(digits) <= max ? Number(digits) : "unreadable";
}
