import type { Components, Theme } from "@mui/material/styles";
import { forcedColours } from "./theme-forced-colours";

type Overrides = Components<Theme>;

/** What things lie on, and how they are read: page, paper, tables, dialogs, alerts. */
export const surfaceOverrides: Overrides = {
  MuiCssBaseline: {
    styleOverrides: (theme) => ({
      html: { scrollPaddingTop: theme.spacing(10), textSizeAdjust: "100%" },
      body: {
        fontSize: theme.typography.body1.fontSize,
        fontVariantNumeric: "tabular-nums",
        // Long ids and URLs must not widen the page.
        overflowWrap: "break-word",
      },
      ":focus-visible": {
        outline: `2px solid ${theme.vars.palette.primary.main}`,
        outlineOffset: 2,
      },
      // Focused by the program after a navigation, not by the person: a ring would only startle.
      "main:focus, h1:focus": { outline: "none" },
      "::selection": { backgroundColor: theme.vars.palette.surface.selected },
      // Japanese text reads badly when it breaks inside a word; Latin text is not affected.
      ":lang(ja)": { lineBreak: "strict", wordBreak: "auto-phrase" },
      "@media (forced-colors: active)": forcedColours,
    }),
  },
  MuiPaper: {
    defaultProps: { elevation: 0 },
    styleOverrides: {
      // MUI lightens dark paper by its elevation; here borders tell surfaces apart.
      root: { backgroundImage: "none" },
      outlined: ({ theme }) => ({ borderColor: theme.vars.palette.divider, borderRadius: 8 }),
    },
  },
  MuiDivider: { styleOverrides: { root: ({ theme }) => ({ borderColor: theme.vars.palette.divider }) } },
  MuiTableCell: {
    styleOverrides: {
      root: ({ theme }) => ({
        ...theme.typography.body2,
        padding: theme.spacing(1, 2),
        [theme.breakpoints.down("sm")]: { paddingLeft: 12, paddingRight: 12 },
        borderBottomColor: theme.vars.palette.divider,
      }),
      head: ({ theme }) => ({
        ...theme.typography.caption,
        fontWeight: 600,
        color: theme.vars.palette.text.secondary,
        backgroundColor: theme.vars.palette.surface.sunken,
        whiteSpace: "nowrap",
        paddingTop: theme.spacing(0.75),
        paddingBottom: theme.spacing(0.75),
      }),
    },
  },
  MuiDialog: {
    styleOverrides: {
      paper: ({ theme }) => ({
        borderRadius: 10,
        border: `1px solid ${theme.vars.palette.divider}`,
        boxShadow: theme.shadows[24],
      }),
    },
  },
  MuiDialogTitle: {
    styleOverrides: {
      root: ({ theme }) => ({ ...theme.typography.h2, padding: theme.spacing(2.5, 3, 1) }),
    },
  },
  MuiDialogContent: { styleOverrides: { root: ({ theme }) => ({ padding: theme.spacing(1, 3, 2) }) } },
  MuiDialogContentText: {
    styleOverrides: {
      root: ({ theme }) => ({ ...theme.typography.body1, color: theme.vars.palette.text.secondary }),
    },
  },
  MuiDialogActions: { styleOverrides: { root: ({ theme }) => ({ padding: theme.spacing(1, 3, 2.5) }) } },
  MuiBackdrop: {
    styleOverrides: {
      root: { "&:not(.MuiBackdrop-invisible)": { backgroundColor: "rgba(8, 14, 18, 0.48)" } },
    },
  },
  MuiDrawer: {
    styleOverrides: {
      paper: ({ theme }) => ({
        backgroundColor: theme.vars.palette.background.paper,
        borderColor: theme.vars.palette.divider,
      }),
    },
  },
  MuiAlert: {
    defaultProps: { variant: "outlined" },
    styleOverrides: {
      root: ({ theme }) => ({
        ...theme.typography.body1,
        color: theme.vars.palette.text.primary,
        borderRadius: 8,
        padding: theme.spacing(0.75, 2),
        alignItems: "flex-start",
      }),
      icon: ({ theme }) => ({ padding: "5px 0", marginRight: theme.spacing(1.5), fontSize: 18, opacity: 1 }),
      // As high as the small button that may stand beside one line of it.
      message: { padding: "3px 0", minWidth: 0, flex: 1 },
      action: { padding: 0, marginRight: 0, alignItems: "flex-start" },
    },
    variants: (
      [
        ["success", "success"],
        ["info", "info"],
        ["warning", "warning"],
        ["error", "danger"],
      ] as const
    ).map(([severity, tone]) => ({
      props: { severity },
      style: ({ theme }) => ({
        backgroundColor: theme.vars.palette.tone[tone].soft,
        borderColor: theme.vars.palette.tone[tone].line,
        "& .MuiAlert-icon": { color: theme.vars.palette.tone[tone].ink },
      }),
    })),
  },
  MuiAlertTitle: {
    styleOverrides: {
      root: ({ theme }) => ({ ...theme.typography.subtitle1, marginTop: 0, marginBottom: 0 }),
    },
  },
  MuiMenu: {
    styleOverrides: {
      paper: ({ theme }) => ({
        border: `1px solid ${theme.vars.palette.divider}`,
        borderRadius: 8,
        boxShadow: theme.shadows[8],
        marginTop: theme.spacing(0.5),
      }),
    },
  },
  MuiMenuItem: {
    styleOverrides: {
      root: ({ theme }) => ({
        ...theme.typography.body1,
        minHeight: 36,
        padding: theme.spacing(0.75, 2),
      }),
    },
  },
  MuiSkeleton: {
    defaultProps: { animation: "pulse" },
    styleOverrides: { root: ({ theme }) => ({ backgroundColor: theme.vars.palette.divider, opacity: 0.7 }) },
  },
};
