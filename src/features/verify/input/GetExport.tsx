import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import { useState } from "react";
import { DEFAULT_LOG_FORMAT } from "@/audit-log/record/log-format";
import { SIEM_DIALECT_IDS, SIEM_DIALECTS, type SiemDialectId } from "@/audit-log/siem-queries/siem-dialects";
import { rememberedSiem, rememberSiem } from "@/entities/siem/siem-choice";
import { siemLabel } from "@/entities/siem/siem-label";
import type { VerifyAddress } from "@/features/verify/verify-address";
import { useDateTime } from "@/i18n/time-zone";
import { useT } from "@/i18n/use-t";
import { Section } from "@/ui/layout/Section";
import { FilterSelect } from "@/ui/table/FilterSelect";
import { CodeBlock } from "@/ui/text/CodeBlock";
import { Disclosure } from "@/ui/text/Disclosure";

export interface GetExportProps {
  readonly window: VerifyAddress["window"];
}

/** What to run in a SIEM, and how its result becomes a file. */
export function GetExport({ window }: GetExportProps) {
  const t = useT();
  const dateTime = useDateTime();
  const [chosen, setChosen] = useState(rememberedSiem);
  const { write, holdsTimes } = SIEM_DIALECTS[chosen];
  const choose = (value: string) => {
    const next = value as SiemDialectId; // the options are these
    setChosen(next);
    rememberSiem(next);
  };
  return (
    <Section title={t("verify.export.title")}>
      <Disclosure title={t("verify.export.open")}>
        <Stack spacing={1.5}>
          <Stack direction="row">
            <FilterSelect
              label={t("siemQueries.label")}
              options={SIEM_DIALECT_IDS.map((value) => ({ value, label: siemLabel(value) }))}
              value={chosen}
              onChange={choose}
            />
          </Stack>
          <CodeBlock
            label={t("siemQueries.query", { siem: siemLabel(chosen) })}
            text={write(window ? { since: window.from } : {}, DEFAULT_LOG_FORMAT)}
            wrap="wrapped"
          />
          <Box component="ul" sx={{ m: 0, pl: 2.25, typography: "body2", color: "text.secondary" }}>
            <li>{t(`verify.export.how.${chosen}`)}</li>
            {window && !holdsTimes && (
              <li>{t("verify.export.times", { from: dateTime(window.from), to: dateTime(window.to) })}</li>
            )}
            <li>{t("verify.export.raw")}</li>
          </Box>
        </Stack>
      </Disclosure>
    </Section>
  );
}
