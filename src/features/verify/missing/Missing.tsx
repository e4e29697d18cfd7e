import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import LinearProgress from "@mui/material/LinearProgress";
import Paper from "@mui/material/Paper";
import Stack from "@mui/material/Stack";
import { useQuery } from "@tanstack/react-query";
import { identityQueries } from "@/api/identity/identity-queries";
import { serverNow } from "@/api/time/server-clock";
import { HOME_REGION, REGIONS, type Region } from "@/audit-log/region";
import { compare, type DoneCheck, forgetComparison } from "@/features/verify/check-store";
import type { VerifyAddress } from "@/features/verify/verify-address";
import { formatMoment, formatNumber } from "@/i18n/format";
import { useTimeZone } from "@/i18n/time-zone";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import { useShownError } from "@/ui/state/use-shown-error";
import { FilterSelect } from "@/ui/table/FilterSelect";
import { ComparisonResult } from "./ComparisonResult";
import type { ReplayWindows } from "./use-replay-windows";

export interface MissingProps {
  readonly done: DoneCheck;
  readonly address: VerifyAddress;
  readonly onChange: (change: Partial<VerifyAddress>) => void;
  readonly replays: ReplayWindows;
}

/** What Konnect recorded in a region, held against the export: what is missing, and the way to get it. */
export function Missing({ done, address, onChange, replays }: MissingProps) {
  const t = useT();
  const { data: user } = useQuery(identityQueries.user());
  const { compared } = done;
  const shown = useShownError();
  const region = address.region ?? HOME_REGION;
  const begin = () =>
    void compare({
      region,
      requested: address.window,
      viewer: user ? { principalId: user.id, userAgent: navigator.userAgent } : null,
      now: serverNow(),
    });
  return (
    <Stack spacing={2.5}>
      <Question
        done={done}
        region={region}
        address={address}
        onChange={onChange}
        action={
          <Button
            variant={compared.state === "done" ? "outlined" : "contained"}
            color={compared.state === "done" ? "inherit" : "primary"}
            aria-disabled={compared.state === "running"}
            onClick={() => {
              if (compared.state !== "running") begin();
            }}
          >
            {t(compared.state === "done" ? "verify.missing.again" : "verify.missing.compare")}
          </Button>
        }
      />
      {compared.state === "running" && <Reading compared={compared} />}
      {compared.state === "failed" && (
        <Alert severity="error" role="alert">
          {t("verify.missing.failed", {
            region: t(`ui.region.${compared.settings.region}`),
            message: (compared.error && shown(compared.error, "load").detail) ?? compared.message,
          })}
        </Alert>
      )}
      {compared.state === "done" &&
        (compared.outcome.kind === "nothing" ? (
          <Alert severity="info" role="note">
            {t(`verify.missing.nothing.${compared.outcome.why}`)}
          </Alert>
        ) : (
          <ComparisonResult
            done={done}
            outcome={compared.outcome}
            replays={replays}
            onChoose={(window) => onChange({ window })}
          />
        ))}
    </Stack>
  );
}

interface QuestionProps extends Pick<MissingProps, "done" | "address" | "onChange"> {
  readonly region: Region;
  readonly action: React.ReactNode;
}

/** With which region, and over which time. */
function Question({ done, region, address, onChange, action }: QuestionProps) {
  const t = useT();
  const { locale } = useLanguage();
  const zone = useTimeZone();
  const { span } = done.outcome;
  const window = address.window ?? span;
  const moment = (at: number) => formatMoment(at, window?.to ?? at, locale, { timeZone: zone });
  return (
    <Stack spacing={1.5}>
      <Box sx={{ color: "text.secondary", maxWidth: "80ch" }}>{t("verify.missing.intro")}</Box>
      <Stack
        direction="row"
        useFlexGap
        sx={{ flexWrap: "wrap", alignItems: "flex-end", columnGap: 2, rowGap: 1 }}
      >
        <FilterSelect
          label={t("verify.missing.region")}
          options={REGIONS.map((value) => ({ value, label: t(`ui.region.${value}`) }))}
          value={region}
          onChange={(value) => onChange({ region: REGIONS.find((each) => each === value) ?? region })}
        />
        {action}
        <Box sx={{ typography: "body2", pb: 1, minWidth: 0 }}>
          {window &&
            t(address.window ? "verify.missing.windowAsked" : "verify.missing.windowFound", {
              from: moment(window.from),
              to: moment(window.to),
              zone,
            })}
          {address.window && (
            <Button size="small" sx={{ ml: 1 }} onClick={() => onChange({ window: null })}>
              {t("verify.missing.wholeExport")}
            </Button>
          )}
        </Box>
      </Stack>
    </Stack>
  );
}

function Reading({ compared }: { readonly compared: Extract<DoneCheck["compared"], { state: "running" }> }) {
  const t = useT();
  const { locale } = useLanguage();
  const timeZone = useTimeZone();
  const { progress, settings } = compared;
  return (
    <Paper variant="outlined" sx={{ p: { xs: 2, sm: 2.5 } }}>
      <Stack spacing={1.5}>
        <Stack direction="row" spacing={2} sx={{ justifyContent: "space-between", alignItems: "center" }}>
          <Box component="output">
            {t("verify.missing.reading", { region: t(`ui.region.${settings.region}`) })}
          </Box>
          <Button variant="outlined" color="inherit" onClick={forgetComparison}>
            {t("ui.cancel")}
          </Button>
        </Stack>
        <LinearProgress aria-label={t("verify.missing.readingLabel")} sx={{ height: 6, borderRadius: 3 }} />
        {progress && (
          <Box sx={{ typography: "body2", color: "text.secondary" }}>
            {progress.state === "reading"
              ? t("verify.missing.read", {
                  count: progress.entries,
                  number: formatNumber(progress.entries, locale),
                  time: formatMoment(progress.reached, settings.now, locale, { timeZone }),
                })
              : t("verify.missing.restoring", {
                  count: progress.of,
                  held: formatNumber(progress.held, locale),
                  number: formatNumber(progress.of, locale),
                })}
          </Box>
        )}
      </Stack>
    </Paper>
  );
}
