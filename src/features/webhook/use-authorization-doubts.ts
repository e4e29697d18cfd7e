import { lintAuthorization } from "@/audit-log/authorization-lint";
import { useT } from "@/i18n/use-t";

/** What one should look at again in an Authorization header, in words. */
export function useAuthorizationDoubts(): (value: string) => readonly string[] {
  const t = useT();
  return (value) => lintAuthorization(value).map((doubt) => t(`destinations.authorization.doubt.${doubt}`));
}
