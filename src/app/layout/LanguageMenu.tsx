import TranslateRounded from "@mui/icons-material/TranslateRounded";
import { LANGUAGE_NAMES, LANGUAGES } from "@/i18n/language";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import { useToast } from "@/ui/overlay/toast-context";
import { ChoiceMenu } from "./ChoiceMenu";

export function LanguageMenu() {
  const t = useT();
  const { language, choose } = useLanguage();
  const toast = useToast();
  return (
    <ChoiceMenu
      label={t("app.language.label")}
      icon={<TranslateRounded sx={{ fontSize: 20 }} />}
      choices={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value], lang: value }))}
      chosen={language}
      onChoose={(next) => {
        choose(next).catch(() => toast({ message: t("ui.partNotLoaded"), tone: "danger" }));
      }}
    />
  );
}
