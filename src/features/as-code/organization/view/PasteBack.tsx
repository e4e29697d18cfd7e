import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import OutlinedInput from "@mui/material/OutlinedInput";
import Stack from "@mui/material/Stack";
import { useDeferredValue, useId, useMemo, useRef, useState } from "react";
import { askedElsewhere, differences } from "@/features/as-code/organization/differences";
import type { OrganizationSetUp } from "@/features/as-code/organization/organization";
import { notationOf, readText } from "@/features/as-code/organization/read/read-text";
import { TextFault } from "@/features/as-code/organization/read/text-reading";
import { useT } from "@/i18n/use-t";
import { withGap } from "@/i18n/with-gap";
import { Section } from "@/ui/layout/Section";
import { DifferenceList } from "./DifferenceList";
import { LeftLines } from "./LeftLines";

export interface PasteBackProps {
  readonly organization: OrganizationSetUp;
}

/** Shows what a text would change; it changes nothing. */
export function PasteBack({ organization }: PasteBackProps) {
  const t = useT();
  const inputId = useId();
  const inputRef = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState("");
  // A long text is compared once the typing lets it.
  const compared = useDeferredValue(text);
  return (
    <Section title={t("setUpExport.paste")} description={t("setUpExport.pasteText")}>
      <Stack spacing={1.5} sx={{ minWidth: 0 }}>
        <Box component="label" htmlFor={inputId} sx={{ typography: "subtitle2" }}>
          {t("setUpExport.pasteField")}
        </Box>
        <OutlinedInput
          id={inputId}
          inputRef={inputRef}
          multiline
          minRows={4}
          maxRows={14}
          value={text}
          onChange={({ target }) => setText(target.value)}
          inputProps={{ spellCheck: false, autoComplete: "off", autoCapitalize: "off", translate: "no" }}
          sx={{ p: 0, "& textarea": { px: 1.5, py: 1, typography: "mono" } }}
        />
        {text !== "" && (
          <div>
            <Button
              size="small"
              variant="outlined"
              color="inherit"
              onClick={() => {
                setText("");
                // The button goes away.
                inputRef.current?.focus();
              }}
            >
              {t("setUpExport.clear")}
            </Button>
          </div>
        )}
        {compared.trim() !== "" && <Comparison text={compared} organization={organization} />}
      </Stack>
    </Section>
  );
}

interface ComparisonProps extends PasteBackProps {
  readonly text: string;
}

function Comparison({ text, organization }: ComparisonProps) {
  const t = useT();
  const notation = useMemo(() => notationOf(text), [text]);
  const reading = useMemo(() => (notation === null ? null : readText(text, notation)), [text, notation]);
  const found = useMemo(
    () => (reading === null || reading instanceof TextFault ? [] : differences(organization, reading)),
    [reading, organization],
  );
  if (notation === null || reading === null) {
    return <Alert severity="error">{t("setUpExport.unknownNotation")}</Alert>;
  }
  const readAs = t("setUpExport.readAs", { notation: t(`setUpExport.notation.${notation}`) });
  if (reading instanceof TextFault) {
    return (
      <Alert severity="error">
        {withGap(readAs)}
        {t(`setUpExport.fault.${reading.kind}`, { line: reading.line })}
      </Alert>
    );
  }
  const leftAlone = [...reading.leftAlone, ...askedElsewhere(organization, reading)].toSorted(
    (one, other) => one.line - other.line,
  );
  return (
    <Stack spacing={2} sx={{ minWidth: 0 }}>
      <Box component="output" sx={{ display: "block", fontWeight: 500 }}>
        {withGap(readAs)}
        {found.length === 0 ? t("setUpExport.noChange") : t("setUpExport.changes", { count: found.length })}
        {leftAlone.length > 0 && ` · ${t("setUpExport.left", { count: leftAlone.length })}`}
      </Box>
      {found.length > 0 && <DifferenceList differences={found} notation={notation} />}
      {leftAlone.length > 0 && <LeftLines left={leftAlone} text={text} />}
    </Stack>
  );
}
