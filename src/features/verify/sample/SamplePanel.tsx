import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useState } from "react";
import { HOME_REGION, REGIONS, type Region } from "@/audit-log/region";
import { useVerifyWords } from "@/features/verify/result/use-verify-words";
import type { CheckInput } from "@/features/verify/work/messages";
import { formatNumber } from "@/i18n/format";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import { Section } from "@/ui/layout/Section";
import { FilterSelect } from "@/ui/table/FilterSelect";
import {
  damagedSample,
  damagesFor,
  SAMPLE_EXPORTS,
  type SampleExportId,
  storedDamage,
} from "./damaged-sample";
import { useSampleRecords } from "./use-sample-records";

export interface SamplePanelProps {
  readonly state: "free" | "busy";
  readonly onSample: (inputs: readonly CheckInput[], region: Region) => void;
}

/** As the collector stores it, all of it; and nothing at all. */
const STORED = "stored";
const NONE = "none";

/** Learning to read a result before it matters: records that the sandbox has delivered, as a store might hold them. */
export function SamplePanel({ state, onSample }: SamplePanelProps) {
  const t = useT();
  const { locale } = useLanguage();
  const words = useVerifyWords();
  const [exportId, setExportId] = useState<SampleExportId>("splunk-csv");
  const [damageId, setDamageId] = useState<string | null>(null);
  const [region, setRegion] = useState<Region>(HOME_REGION);
  const { sample, readNow } = useSampleRecords(region);
  const copy = sample?.collector?.stored_copy;
  const damages = sample ? damagesFor(sample) : [];
  const ids = [...(copy === undefined ? [] : [STORED]), ...damages.map(({ id }) => id), NONE];
  const chosen = ids.find((id) => id === damageId) ?? ids[0] ?? NONE;
  const begin = async () => {
    const fileName = SAMPLE_EXPORTS.find(({ id }) => id === exportId)?.fileName ?? "sample.log";
    const taken = await readNow();
    if (!taken) return;
    const asStored = taken.collector?.stored_copy;
    const text =
      chosen === STORED && asStored !== undefined
        ? damagedSample(taken, exportId, storedDamage(taken, asStored), 1)
        : damagedSample(taken, exportId, chosen);
    const content = new Blob([text]);
    onSample([{ name: fileName, content }], region);
  };
  return (
    <Section title={t("verify.sample.title")} description={t("verify.sample.text")}>
      <Box sx={{ display: "grid", gap: 1.5 }}>
        <FilterSelect
          label={t("verify.sample.region")}
          options={REGIONS.map((value) => ({ value, label: t(`ui.region.${value}`) }))}
          value={region}
          onChange={(value) => setRegion(REGIONS.find((each) => each === value) ?? region)}
        />
        <FilterSelect
          label={t("verify.sample.format")}
          options={SAMPLE_EXPORTS.map(({ id, label }) => ({
            value: id,
            label: label ?? t("verify.sample.lines"),
          }))}
          value={exportId}
          onChange={(value) => setExportId(value as SampleExportId)} // the options are these
        />
        {damages.length > 0 && (
          <FilterSelect
            label={t("verify.sample.damage")}
            options={[
              ...(copy === undefined
                ? []
                : [
                    {
                      value: STORED,
                      label: t(`verify.sample.stored.${copy}`, { name: sample?.collector?.name ?? "" }),
                    },
                  ]),
              ...damages.map(({ id, names }) => ({
                value: id,
                label: names[0] ? words.causes[names[0]].title : id,
              })),
              { value: NONE, label: t("verify.sample.undamaged") },
            ]}
            value={chosen}
            onChange={setDamageId}
          />
        )}
        <Button
          variant="outlined"
          color="inherit"
          aria-disabled={!sample || state === "busy"}
          onClick={() => {
            if (sample && state === "free") void begin();
          }}
        >
          {t("verify.sample.try")}
        </Button>
        <Box component="output" sx={{ typography: "body2", color: "text.secondary" }}>
          {sample
            ? t("verify.sample.count", {
                count: sample.records.length,
                number: formatNumber(sample.records.length, locale),
                format: sample.format.toUpperCase(),
              })
            : sample === null && t("verify.sample.empty")}
        </Box>
      </Box>
    </Section>
  );
}
