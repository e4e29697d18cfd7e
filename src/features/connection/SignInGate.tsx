import type { ReactNode } from "react";
import { useLocation } from "react-router-dom";
import { useT } from "@/i18n/use-t";
import { CONNECTION_PATH } from "@/lib/console-paths";
import { PageHeader } from "@/ui/layout/PageHeader";
import { RouterLink } from "@/ui/layout/RouterLink";
import { Section } from "@/ui/layout/Section";
import { ConnectForm } from "./ConnectForm";
import { hostOf } from "./host-of";
import { useLiveSession } from "./use-live-session";

/** Asks for a token where there is none; the address stays, so that a link leads where it was meant to. */
export function SignInGate({ children }: { readonly children: ReactNode }) {
  const t = useT();
  const session = useLiveSession();
  const { pathname } = useLocation();
  if (session === null || session.hasToken || pathname === CONNECTION_PATH) return children;
  const host = hostOf(session.apiBaseUrl, location.origin);
  return (
    <>
      <PageHeader
        title={t("connection.gate.title")}
        description={t("connection.gate.explanation", { host })}
      />
      <Section title={t("connection.form.title")}>
        <ConnectForm
          label={t("connection.form.title")}
          apiBaseUrl={session.apiBaseUrl}
          asksFor="token"
          actions={<RouterLink to={CONNECTION_PATH}>{t("connection.gate.otherApi")}</RouterLink>}
        />
      </Section>
    </>
  );
}
