import Box from "@mui/material/Box";
import { NavigationLink } from "./PlainLink";
import { tabLook } from "./tab-look";

export interface TabLink {
  readonly to: string;
  readonly label: string;
}

export interface TabLinksProps {
  /** What the tabs are tabs of. */
  readonly label: string;
  readonly tabs: readonly TabLink[];
}

/**
 * Look like tabs, are links: each has an address, opens in a new window and works with the back button.
 * So they are announced as navigation, with `aria-current`, and not as the ARIA tab pattern, which promises arrow keys.
 */
export function TabLinks({ label, tabs }: TabLinksProps) {
  return (
    <Box
      component="nav"
      aria-label={label}
      sx={{
        mt: -1,
        mb: 3,
        boxShadow: (theme) => `inset 0 -1px ${theme.vars.palette.divider}`,
      }}
    >
      <Box
        component="ul"
        sx={{
          display: "flex",
          columnGap: { xs: 1.25, sm: 2 },
          m: 0,
          mx: -0.5,
          p: 0,
          listStyle: "none",
          overflowX: "auto",
        }}
      >
        {tabs.map((tab) => (
          <li key={tab.label}>
            <Box
              component={NavigationLink}
              to={tab.to}
              sx={{ display: "block", textDecoration: "none", ...tabLook('[aria-current="page"]') }}
            >
              {tab.label}
            </Box>
          </li>
        ))}
      </Box>
    </Box>
  );
}
