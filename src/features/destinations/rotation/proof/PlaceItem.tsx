import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import type { ReactNode } from "react";
import type { DestinationUser } from "@/entities/destination-usage/destination-usage";
import { userPath } from "@/entities/destination-usage/user-path";
import { useUserName } from "@/entities/destination-usage/use-user-name";
import { useT } from "@/i18n/use-t";
import { RouterLink } from "@/ui/layout/RouterLink";
import { FramedList } from "@/ui/text/FramedList";

export function PlaceList({ children }: { readonly children: ReactNode }) {
  const t = useT();
  return <FramedList aria-label={t("rotation.steps.list")}>{children}</FramedList>;
}

export interface PlaceItemProps {
  readonly user: DestinationUser;
  readonly badge: ReactNode;
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}

/** One webhook: which, how it stands with it, and what can be done. Its name leads to its Status. */
export function PlaceItem({ user, badge, actions, children }: PlaceItemProps) {
  const userName = useUserName();
  return (
    <Box component="li" sx={{ px: { xs: 1.5, sm: 2 }, py: 1.5 }}>
      <Box
        sx={{
          display: "grid",
          columnGap: 2,
          rowGap: 1,
          alignItems: "start",
          gridTemplateColumns: { xs: "minmax(0, 1fr)", sm: "minmax(0, 1fr) auto" },
        }}
      >
        <Stack spacing={0.75} sx={{ minWidth: 0 }}>
          <Box sx={{ display: "flex", flexWrap: "wrap", columnGap: 1.5, rowGap: 0.5, alignItems: "center" }}>
            <RouterLink to={userPath(user, "status")}>{userName(user)}</RouterLink>
            {badge}
          </Box>
          {children}
        </Stack>
        {actions !== undefined && (
          <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1, alignItems: "center" }}>{actions}</Box>
        )}
      </Box>
    </Box>
  );
}
