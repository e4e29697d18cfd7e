import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import { useRegionWords } from "@/entities/region/use-region-words";
import type { RotationSubject } from "@/entities/place/rotation-subject";
import { useT } from "@/i18n/use-t";
import { CodeBlock } from "@/ui/text/CodeBlock";
import { Disclosure } from "@/ui/text/Disclosure";
import { rotationTerraform } from "./rotation-terraform";

/** What a file of Terraform has to get, as far as the rotation has come. */
export function RotationAsCode({ subject }: { readonly subject: RotationSubject }) {
  const t = useT();
  const regionWords = useRegionWords();
  const { file, commands, blocks } = rotationTerraform(subject);
  const notes = [
    ...(subject.next === null || !subject.isOldDeleted ? [t("rotation.asCode.variable")] : []),
    ...(subject.isOldDeleted ? [t("rotation.asCode.gone")] : []),
    ...(subject.next === null ? [] : [t("rotation.asCode.imported")]),
    ...(subject.regions.length === 0
      ? []
      : [t("rotation.asCode.regions", { regions: regionWords(subject.regions) })]),
  ];
  return (
    <Disclosure title={t("rotation.asCode.title")}>
      <Stack spacing={1.5} sx={{ typography: "body2", minWidth: 0 }}>
        <Box sx={{ color: "text.secondary", maxWidth: "88ch" }}>{t("rotation.asCode.text")}</Box>
        {file !== "" && <CodeBlock label={t("rotation.asCode.file")} text={file} />}
        {commands !== "" && (
          <>
            <CodeBlock label={t("rotation.asCode.commands")} text={commands} />
            <CodeBlock label={t("rotation.asCode.blocks")} text={blocks} />
          </>
        )}
        <Box component="ul" sx={{ m: 0, pl: 2.25, color: "text.secondary", maxWidth: "88ch" }}>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </Box>
      </Stack>
    </Disclosure>
  );
}
