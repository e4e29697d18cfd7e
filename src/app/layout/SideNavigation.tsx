import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useT } from "@/i18n/use-t";
import { NavigationLink } from "@/ui/layout/PlainLink";
import type { NavigationGroup } from "./navigation";

export interface SideNavigationProps {
  readonly groups: readonly NavigationGroup[];
  readonly onNavigate?: () => void;
}

const ENTRIES = {
  listStyle: "none",
  m: 0,
  p: 0,
  display: "grid",
  gap: "2px",
  "& > li > a": {
    display: "block",
    px: 1.25,
    py: 0.75,
    borderRadius: "6px",
    typography: "body1",
    color: "text.primary",
    textDecoration: "none",
    "&:hover": { bgcolor: "action.hover" },
    '&[aria-current="page"]': { bgcolor: "surface.selected", color: "primary.main", fontWeight: 600 },
  },
} as const;

export function SideNavigation({ groups, onNavigate }: SideNavigationProps) {
  const t = useT();
  return (
    <Stack
      component="nav"
      id="navigation"
      aria-label={t("app.navigation.label")}
      spacing={2.5}
      sx={{ px: 1.5, py: 2.5 }}
    >
      {groups.map((group) => (
        <div key={group.entries[0]?.to}>
          {group.labelKey !== null && (
            <Typography
              variant="caption"
              component="h2"
              id={`navigation-${group.labelKey}`}
              sx={{ px: 1.25, pb: 0.5, fontWeight: 600, color: "text.secondary" }}
            >
              {t(group.labelKey)}
            </Typography>
          )}
          <Box
            component="ul"
            {...(group.labelKey !== null && { "aria-labelledby": `navigation-${group.labelKey}` })}
            sx={ENTRIES}
          >
            {group.entries.map((entry) => (
              <li key={entry.to}>
                <NavigationLink to={entry.to} onClick={() => onNavigate?.()}>
                  {t(entry.labelKey)}
                </NavigationLink>
              </li>
            ))}
          </Box>
        </div>
      ))}
    </Stack>
  );
}
