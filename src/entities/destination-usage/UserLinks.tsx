import Box from "@mui/material/Box";
import { RouterLink } from "@/ui/layout/RouterLink";
import { type DestinationUser, userKey } from "./destination-usage";
import { userPath } from "./user-path";
import { useUserName } from "./use-user-name";

export interface UserLinksProps {
  readonly users: readonly DestinationUser[];
}

/** Each leads to where its destination is chosen. */
export function UserLinks({ users }: UserLinksProps) {
  const userName = useUserName();
  return (
    <Box component="ul" sx={{ m: 0, pl: 2.5, "& li::marker": { color: "text.secondary" } }}>
      {users.map((user) => (
        <li key={userKey(user)}>
          <RouterLink to={userPath(user)}>{userName(user)}</RouterLink>
        </li>
      ))}
    </Box>
  );
}
