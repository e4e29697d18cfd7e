import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { type LeftAlone, secretLines } from "@/features/as-code/organization/read/text-reading";
import { useT } from "@/i18n/use-t";

export interface LeftLinesProps {
  readonly left: readonly LeftAlone[];
  readonly text: string;
}

const SHOWN = 50;

/** What of a text was not compared, line by line. */
export function LeftLines({ left, text }: LeftLinesProps) {
  const t = useT();
  const lines = text.split("\n");
  const hidden = secretLines(left);
  return (
    <Stack spacing={1} sx={{ minWidth: 0 }}>
      <Typography variant="h3">{t("setUpExport.left", { count: left.length })}</Typography>
      <Box sx={{ typography: "body2", color: "text.secondary" }}>{t("setUpExport.leftText")}</Box>
      <Box component="ul" sx={{ m: 0, pl: 2.25, typography: "body2" }}>
        {left.slice(0, SHOWN).map(({ line, why }, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- a line may be there twice; the list is made anew with the text
          <li key={index}>
            {t("setUpExport.leftLine", { line })}: {t(`setUpExport.why.${why}`)}
            {!hidden.has(line) && (
              <Box
                component="code"
                translate="no"
                sx={{ display: "block", typography: "mono", overflowWrap: "anywhere" }}
              >
                {lines[line - 1]?.trim()}
              </Box>
            )}
          </li>
        ))}
        {left.length > SHOWN && <li>{t("setUpExport.leftMore", { count: left.length - SHOWN })}</li>}
      </Box>
    </Stack>
  );
}
