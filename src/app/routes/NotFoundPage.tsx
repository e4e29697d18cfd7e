import { useT } from "@/i18n/use-t";
import { OVERVIEW_PATH } from "@/lib/console-paths";
import { ButtonLink } from "@/ui/layout/ButtonLink";
import { PageHeader } from "@/ui/layout/PageHeader";

export function NotFoundPage() {
  const t = useT();
  return (
    <>
      <PageHeader title={t("app.notFound.title")} description={t("app.notFound.detail")} />
      <ButtonLink to={OVERVIEW_PATH} variant="contained">
        {t("app.error.home")}
      </ButtonLink>
    </>
  );
}
