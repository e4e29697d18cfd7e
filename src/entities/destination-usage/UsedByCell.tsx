import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import { useT } from "@/i18n/use-t";
import { RouterLink } from "@/ui/layout/RouterLink";
import { type DestinationUser, type UsageCompleteness, userKey } from "./destination-usage";
import { userPath } from "./user-path";
import { useUserName } from "./use-user-name";

export interface UsedByCellProps {
  readonly users: readonly DestinationUser[];
  readonly completeness: UsageCompleteness;
}

const MAX_NAMED = 2;

/** Names the first users, and says whether there may be others that have not answered. */
export function UsedByCell({ users, completeness }: UsedByCellProps) {
  const t = useT();
  const userName = useUserName();
  if (users.length === 0) {
    const word = { complete: "none", pending: "checking", partial: "noneKnown" } as const;
    return <Muted>{t(`destinations.usage.${word[completeness]}`)}</Muted>;
  }
  const more = users.length - MAX_NAMED;
  return (
    <Stack>
      {users.slice(0, MAX_NAMED).map((user) => (
        <span key={userKey(user)}>
          <RouterLink to={userPath(user)}>{userName(user)}</RouterLink>
        </span>
      ))}
      {more > 0 && <Muted>{t("destinations.usage.more", { count: more })}</Muted>}
      {completeness === "pending" && <Muted>{t("destinations.usage.checkingRest")}</Muted>}
      {completeness === "partial" && <Muted>{t("destinations.usage.moreMayExist")}</Muted>}
    </Stack>
  );
}

function Muted({ children }: { readonly children: string }) {
  return (
    <Box component="span" sx={{ color: "text.secondary" }}>
      {children}
    </Box>
  );
}
