import ContrastRounded from "@mui/icons-material/ContrastRounded";
import { useColorScheme } from "@mui/material/styles";
import { useT } from "@/i18n/use-t";
import { ChoiceMenu } from "./ChoiceMenu";

export function ThemeModeMenu() {
  const t = useT();
  const { mode, setMode } = useColorScheme();
  return (
    <ChoiceMenu
      label={t("app.theme.label")}
      icon={<ContrastRounded sx={{ fontSize: 20 }} />}
      choices={[
        { value: "light", label: t("app.theme.light") },
        { value: "dark", label: t("app.theme.dark") },
        { value: "system", label: t("app.theme.system") },
      ]}
      chosen={mode ?? "system"}
      onChoose={setMode}
    />
  );
}
