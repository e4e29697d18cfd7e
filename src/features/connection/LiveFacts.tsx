import { useQuery } from "@tanstack/react-query";
import { identityQueries } from "@/api/identity/identity-queries";
import type { LiveSession } from "@/api/session/session";
import { useT } from "@/i18n/use-t";
import { KeyValueList } from "@/ui/text/KeyValueList";

/** Whose console this is, as the API says it. */
export function LiveFacts({ session }: { readonly session: LiveSession }) {
  const t = useT();
  const organization = useQuery(identityQueries.organization());
  const user = useQuery(identityQueries.user());
  const waiting = ({ isPending }: { isPending: boolean }) =>
    t(isPending ? "connection.live.checking" : "connection.live.unknown");
  const userWords =
    session.tokenKind === "system" && user.isError ? t("connection.live.noUser") : waiting(user);
  return (
    <KeyValueList
      items={[
        { key: t("connection.live.organization"), value: organization.data?.name ?? waiting(organization) },
        {
          key: t("connection.live.user"),
          value: user.data ? `${user.data.full_name} (${user.data.email})` : userWords,
        },
        { key: t("connection.live.host"), value: <code>{session.apiBaseUrl}</code> },
        {
          key: t("connection.live.token"),
          value: session.tokenKind === null ? "–" : t(`connection.tokenKind.${session.tokenKind}`),
        },
      ]}
    />
  );
}
