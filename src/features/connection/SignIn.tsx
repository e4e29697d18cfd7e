import { useT } from "@/i18n/use-t";
import { CONNECTION_PATH } from "@/lib/console-paths";
import { PageHeader } from "@/ui/layout/PageHeader";
import { RouterLink } from "@/ui/layout/RouterLink";
import { Section } from "@/ui/layout/Section";
import { ConnectForm } from "./ConnectForm";
import { hostOf } from "./host-of";

export interface SignInProps {
  readonly apiBaseUrl: string;
}

/** In the place of a page: the form for the token that its data are asked for with. */
export function SignIn({ apiBaseUrl }: SignInProps) {
  const t = useT();
  return (
    <>
      <PageHeader
        title={t("connection.gate.title")}
        description={t("connection.gate.explanation", { host: hostOf(apiBaseUrl, location.origin) })}
      />
      <Section title={t("connection.form.title")}>
        <ConnectForm
          label={t("connection.form.title")}
          apiBaseUrl={apiBaseUrl}
          asksFor="token"
          actions={<RouterLink to={CONNECTION_PATH}>{t("connection.gate.otherApi")}</RouterLink>}
        />
      </Section>
    </>
  );
}
