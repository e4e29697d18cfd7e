import LockOutlined from "@mui/icons-material/LockOutlined";
import { useT } from "@/i18n/use-t";
import { StateMessage } from "./StateMessage";

export interface NoPermissionStateProps {
  /** The role that would be enough, as the API's documentation calls it. */
  readonly role: string;
}

export function NoPermissionState({ role }: NoPermissionStateProps) {
  const t = useT();
  return (
    <StateMessage
      icon={<LockOutlined aria-hidden sx={{ fontSize: 20, color: "text.secondary" }} />}
      title={t("ui.state.noPermissionTitle")}
    >
      {t("ui.state.noPermissionRole", { role })}
    </StateMessage>
  );
}
