import CloseRounded from "@mui/icons-material/CloseRounded";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import IconButton from "@mui/material/IconButton";
import Link from "@mui/material/Link";
import Stack from "@mui/material/Stack";
import { memo, type MouseEvent, useState } from "react";
import { PlainLink } from "@/ui/layout/PlainLink";
import { useT } from "@/i18n/use-t";
import { safeStorage } from "@/lib/safe-storage";
import { focusHeadingOnUnmount } from "@/ui/overlay/focus-heading-on-unmount";
import { Tooltip } from "@/ui/overlay/Tooltip";
import type { LogsAddress } from "@/features/logs/logs-address";
import {
  BUILT_IN_VIEW_IDS,
  BUILT_IN_VIEWS,
  MAX_SAVED_VIEWS,
  readViews,
  type SavedView,
  viewSearch,
  withView,
} from "./log-views";
import { SaveViewForm } from "./SaveViewForm";

export interface LogsViewsProps {
  readonly address: LogsAddress;
  /** Another view takes the place of all that the address says, and of what is being typed. */
  readonly onFollow: (search: string) => void;
}

const STORAGE_KEY = "console-log-views";
const remembered = safeStorage(() => localStorage);

/** Links to questions that are asked again, and a way to keep the one that is on the page. */
export const LogsViews = memo(({ address, onFollow }: LogsViewsProps) => {
  const t = useT();
  const [saved, setSaved] = useState(() => readViews(remembered.read(STORAGE_KEY)));
  const [isNaming, setIsNaming] = useState(false);
  const shown = viewSearch(address);
  const keep = (views: readonly SavedView[]) => {
    setSaved(views);
    remembered.write(STORAGE_KEY, JSON.stringify(views));
  };
  // One that comes with the console asks within the time that is shown.
  const builtIn = BUILT_IN_VIEW_IDS.map((id) => ({
    id,
    name: t(`logs.views.${id}`),
    search: viewSearch({ ...address, text: BUILT_IN_VIEWS[id] }),
  }));
  return (
    <Stack component="nav" aria-label={t("logs.views.label")} direction="row" useFlexGap sx={ROW}>
      {builtIn.map(({ id, name, search }) => (
        <ViewLink key={id} name={name} search={search} isShown={search === shown} onFollow={onFollow} />
      ))}
      {saved.map(({ name, search }) => (
        <Box key={name} component="span" sx={{ display: "inline-flex", alignItems: "center" }}>
          <ViewLink name={name} search={search} isShown={search === shown} onFollow={onFollow} />
          <Tooltip title={t("logs.views.remove", { name })}>
            <IconButton
              ref={focusHeadingOnUnmount}
              size="small"
              aria-label={t("logs.views.remove", { name })}
              onClick={() => keep(saved.filter((each) => each.name !== name))}
              sx={{ p: 0.25 }}
            >
              <CloseRounded sx={{ fontSize: 14 }} />
            </IconButton>
          </Tooltip>
        </Box>
      ))}
      {isNaming ? (
        <SaveViewForm
          onSave={(name) => {
            keep(withView(saved, { name, search: shown }));
            setIsNaming(false);
          }}
          onCancel={() => setIsNaming(false)}
        />
      ) : (
        saved.length < MAX_SAVED_VIEWS && (
          <Button
            size="small"
            variant="text"
            color="inherit"
            onClick={() => setIsNaming(true)}
            sx={{ color: "text.secondary", minHeight: 0, py: 0 }}
          >
            {t("logs.views.save")}
          </Button>
        )
      )}
    </Stack>
  );
});

const ROW = {
  flexWrap: "wrap",
  columnGap: 2,
  rowGap: 0.5,
  alignItems: "center",
  typography: "body2",
} as const;

interface ViewLinkProps extends Pick<LogsViewsProps, "onFollow"> {
  readonly name: string;
  readonly search: string;
  readonly isShown: boolean;
}

function ViewLink({ name, search, isShown, onFollow }: ViewLinkProps) {
  // The page itself changes its address: what is chosen next builds on it, even before it is on the screen.
  const onClick = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onFollow(search);
  };
  return (
    <Link
      component={PlainLink}
      to={{ search }}
      preventScrollReset
      onClick={onClick}
      aria-current={isShown ? "page" : undefined}
      underline="hover"
      sx={{
        borderRadius: "4px",
        px: 0.5,
        mx: -0.5,
        ...(isShown && { bgcolor: "surface.selected", fontWeight: 600 }),
      }}
    >
      {name}
    </Link>
  );
}
