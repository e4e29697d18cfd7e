import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import { useRef, useState } from "react";
import { type Control, useWatch } from "react-hook-form";
import { FAILURE_KINDS } from "@/contract/sandbox/receiver";
import { sentenceStart } from "@/i18n/sentence-start";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import { FieldGrid } from "@/ui/form/field/FieldGrid";
import { FormSelect } from "@/ui/form/field/FormSelect";
import { FormTextArea } from "@/ui/form/field/FormTextArea";
import { FormTextField } from "@/ui/form/field/FormTextField";
import type { ScriptValues } from "./script-form";

export interface ScriptStepFieldsProps {
  readonly control: Control<ScriptValues>;
  readonly index: number;
  readonly place: "last" | "before others";
}

/** Only the fields that matter for what is chosen. Headers and body show once asked for, and while there are any. */
export function ScriptStepFields({ control, index, place }: ScriptStepFieldsProps) {
  const t = useT();
  const { locale } = useLanguage();
  const step = `steps.${index}` as const;
  const [kind, headers, body] = useWatch({
    control,
    name: [`${step}.kind`, `${step}.headers`, `${step}.body`],
  });
  const [isMoreWanted, setIsMoreWanted] = useState(false);
  // The button goes once it has worked; the focus follows to what it asked for.
  const isFocusWanted = useRef(false);
  const isMoreShown = kind === "respond" && (isMoreWanted || headers !== "" || body !== "");
  return (
    <Stack spacing={2} sx={{ alignItems: "flex-start", "& > *": { width: "100%" } }}>
      <FieldGrid wideColumns="minmax(0, 1.4fr) minmax(0, 1.6fr) repeat(2, minmax(0, 1fr))">
        <FormSelect
          control={control}
          name={`${step}.kind`}
          label={t("sandbox.script.kind")}
          options={[
            { value: "respond", label: t("sandbox.script.respond") },
            { value: "fail", label: t("sandbox.script.fail") },
          ]}
        />
        {kind === "respond" ? (
          <FormTextField
            control={control}
            name={`${step}.status`}
            face="mono"
            label={t("sandbox.script.status")}
            help={t("sandbox.script.statusHelp")}
          />
        ) : (
          <FormSelect
            control={control}
            name={`${step}.failure`}
            label={t("sandbox.script.failure")}
            options={FAILURE_KINDS.map((failure) => ({
              value: failure,
              label: sentenceStart(t(`deliveries.transport.${failure}`), locale),
            }))}
          />
        )}
        {place === "before others" && (
          <FormTextField
            control={control}
            name={`${step}.times`}
            face="mono"
            label={t("sandbox.script.times")}
          />
        )}
        <FormTextField
          control={control}
          name={`${step}.latencyMs`}
          face="mono"
          label={t("sandbox.script.latency")}
          {...(index === 0 ? { help: t("sandbox.script.latencyHelp") } : {})}
        />
      </FieldGrid>
      {isMoreShown && (
        <Box
          ref={(fields: HTMLElement | null) => {
            if (!isFocusWanted.current) return;
            isFocusWanted.current = false;
            fields?.querySelector("textarea")?.focus();
          }}
        >
          <FieldGrid>
            <FormTextArea
              control={control}
              name={`${step}.headers`}
              requirement="optional"
              rows={{ least: 2, most: 8 }}
              label={t("sandbox.script.headers")}
              help={t("sandbox.script.headersHelp")}
            />
            <FormTextArea
              control={control}
              name={`${step}.body`}
              requirement="optional"
              rows={{ least: 2, most: 8 }}
              label={t("sandbox.script.body")}
            />
          </FieldGrid>
        </Box>
      )}
      {kind === "respond" && !isMoreShown && (
        <Button
          size="small"
          color="inherit"
          sx={{ "&&": { width: "auto" }, color: "text.secondary", ml: -1 }}
          onClick={() => {
            isFocusWanted.current = true;
            setIsMoreWanted(true);
          }}
        >
          {t("sandbox.script.more")}
        </Button>
      )}
    </Stack>
  );
}
