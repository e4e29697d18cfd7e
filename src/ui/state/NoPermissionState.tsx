import LockOutlined from "@mui/icons-material/LockOutlined";
import { useT } from "@/i18n/use-t";
import { StateMessage } from "./StateMessage";
import { type MissingRole, useNeededRoleText } from "@/ui/use-role-words";

export interface NoPermissionStateProps {
  /** The role that would be enough. */
  readonly needed: MissingRole;
}

export function NoPermissionState({ needed }: NoPermissionStateProps) {
  const t = useT();
  const neededRoleText = useNeededRoleText();
  return (
    <StateMessage
      icon={<LockOutlined aria-hidden sx={{ fontSize: 20, color: "text.secondary" }} />}
      title={t("ui.state.noPermissionTitle")}
    >
      {neededRoleText(needed)}
    </StateMessage>
  );
}
