import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import type { Region } from "@/audit-log/region";
import type { NeededRole } from "@/contract/identity/permissions";
import { headlineOfRegions } from "@/features/webhook/overview/headline/headline";
import { LedgerGround } from "@/features/webhook/overview/headline/LedgerGround";
import type { Ledger } from "@/features/webhook/overview/use-ledger";
import type { RegionRow } from "@/features/webhook/overview/use-region-rows";
import type { Translate } from "@/i18n/message-key";
import { useTimeZone } from "@/i18n/time-zone";
import { useT } from "@/i18n/use-t";
import { withGap } from "@/i18n/with-gap";
import type { EpochMs } from "@/lib/epoch";
import { Section } from "@/ui/layout/Section";
import { Restricted } from "@/ui/state/Restricted";
import { DataTable } from "@/ui/table/DataTable";
import type { DataColumn } from "@/ui/table/data-table-model";
import { ReplayCell } from "./ReplayCell";
import { UnsentGaps } from "./UnsentGaps";
import type { UnsentRegion } from "./unsent-regions";
import type { Replays } from "./use-replays";

export interface UnsentSectionProps {
  readonly rows: readonly RegionRow[];
  readonly ledger: Ledger;
  readonly unsent: readonly UnsentRegion[];
  readonly replays: Replays;
  /** What the user lacks for changing a region; null where nothing. */
  readonly missing: ReadonlyMap<Region, NeededRole | null>;
  readonly now: EpochMs;
}

/** What the regions missed and is still not sent, with all of it sent again by one press. */
export function UnsentSection(props: UnsentSectionProps) {
  const { ledger, unsent, replays, missing, now } = props;
  const t = useT();
  const zone = useTimeZone();
  const rows = props.rows.filter(
    ({ region }) => unsent.some((one) => one.region === region) || replays.sent.has(region),
  );
  const sendable = unsent.filter(({ hindrance }) => hindrance === null);
  const permitted = sendable.filter(({ region }) => !missing.get(region));
  const [first] = sendable;
  const lacking = permitted.length === 0 && first ? (missing.get(first.region) ?? null) : null;
  const ended = [...replays.sent.values()].filter(({ state }) => state !== "sending");
  return (
    <Section
      title={t("allRegions.unsent.title")}
      frame="plain"
      description={
        rows.length > 0
          ? withGap(t("allRegions.unsent.text")) + t("allRegions.unsent.zone", { zone })
          : undefined
      }
      actions={
        sendable.length > 0 && (
          <Restricted missing={lacking}>
            <Button
              variant="contained"
              aria-disabled={replays.isSending}
              onClick={() => replays.send(permitted)}
              sx={replays.isSending ? { opacity: 0.7 } : {}}
            >
              {t(replays.isSending ? "allRegions.replay.sending" : "allRegions.replay.all")}
            </Button>
          </Restricted>
        )
      }
    >
      <Stack spacing={1.5}>
        <Box component="output" sx={{ display: "block", "&:empty": { display: "none" } }}>
          {!replays.isSending &&
            ended.length > 0 &&
            t("allRegions.replay.told", {
              accepted: ended.filter(({ state }) => state === "accepted").length,
              count: ended.length,
            })}
        </Box>
        {rows.length > 0 && (
          <DataTable
            label={t("allRegions.unsent.title")}
            columns={unsentColumns(t, props)}
            rows={rows}
            rowId={({ region }) => region}
          />
        )}
        {rows.length === 0 && ledger.state === "kept" && <span>{t("allRegions.unsent.clear")}</span>}
        {ledger.state === "asking" && <span>{t("allRegions.unsent.asking")}</span>}
        <LedgerGround headline={headlineOfRegions(props.rows, ledger, now)} ledger={ledger} now={now} />
      </Stack>
    </Section>
  );
}

function unsentColumns(
  t: Translate,
  { unsent, replays, missing, now }: UnsentSectionProps,
): readonly DataColumn<RegionRow>[] {
  const unsentOf = (region: Region) => unsent.find((one) => one.region === region) ?? null;
  return [
    { id: "region", header: t("webhook.column.region"), cell: ({ name }) => name },
    {
      id: "gaps",
      header: t("allRegions.unsent.column"),
      cell: ({ region }) => <UnsentGaps unsent={unsentOf(region)} now={now} />,
    },
    {
      id: "replay",
      header: t("allRegions.replay.column"),
      cell: ({ region }) => (
        <ReplayCell
          region={region}
          unsent={unsentOf(region)}
          sent={replays.sent.get(region) ?? null}
          missing={missing.get(region) ?? null}
          onSend={(one) => replays.send([one])}
        />
      ),
    },
  ];
}
