import ContrastRounded from "@mui/icons-material/ContrastRounded";
import { useColorScheme } from "@mui/material/styles";
import { useT } from "@/i18n/use-t";
import { ChoiceMenu } from "./ChoiceMenu";
import { THEME_MODES } from "@/app/theme/theme-modes";

export function ThemeModeMenu() {
  const t = useT();
  const { mode, setMode } = useColorScheme();
  return (
    <ChoiceMenu
      label={t("app.theme.label")}
      icon={<ContrastRounded sx={{ fontSize: 20 }} />}
      choices={THEME_MODES.map(({ value, labelKey }) => ({ value, label: t(labelKey) }))}
      chosen={mode ?? "system"}
      onChoose={setMode}
    />
  );
}
