import type { Components, Theme } from "@mui/material/styles";

type Overrides = Components<Theme>;

const CONTROL_HEIGHT_PX = 36;

/** What one clicks and types into. Rings for focus, no ripples; 36 px high, 28 in dense places. */
export const controlOverrides: Overrides = {
  MuiButtonBase: {
    defaultProps: { disableRipple: true, disableTouchRipple: true },
    styleOverrides: {
      root: ({ theme }) => ({
        "&.Mui-focusVisible": {
          outline: `2px solid ${theme.vars.palette.primary.main}`,
          outlineOffset: 2,
        },
      }),
    },
  },
  MuiButton: {
    defaultProps: { disableElevation: true },
    styleOverrides: {
      root: ({ theme }) => ({
        minHeight: CONTROL_HEIGHT_PX,
        padding: theme.spacing(0, 2),
        borderRadius: 6,
        whiteSpace: "nowrap",
      }),
      sizeSmall: ({ theme }) => ({ minHeight: 28, padding: theme.spacing(0, 1.25) }),
      text: ({ theme }) => ({ padding: theme.spacing(0, 1.25) }),
      startIcon: { marginLeft: -2, marginRight: 6 },
    },
    variants: [
      {
        props: { variant: "outlined", color: "inherit" },
        style: ({ theme }) => ({
          color: theme.vars.palette.text.primary,
          borderColor: theme.vars.palette.border.subtle,
          backgroundColor: theme.vars.palette.background.paper,
          "&:hover": {
            borderColor: theme.vars.palette.border.control,
            backgroundColor: theme.vars.palette.surface.hover,
          },
        }),
      },
    ],
  },
  MuiIconButton: {
    styleOverrides: {
      root: ({ theme }) => ({ borderRadius: 6, padding: 6, color: theme.vars.palette.action.active }),
      sizeSmall: { padding: 4 },
    },
  },
  MuiOutlinedInput: {
    styleOverrides: {
      root: ({ theme }) => ({
        ...theme.typography.body1,
        minHeight: CONTROL_HEIGHT_PX,
        borderRadius: 6,
        backgroundColor: theme.vars.palette.background.paper,
        "&:hover:not(.Mui-focused):not(.Mui-error):not(.Mui-disabled) .MuiOutlinedInput-notchedOutline": {
          borderColor: theme.vars.palette.text.secondary,
        },
        "&.Mui-focused .MuiOutlinedInput-notchedOutline": {
          borderWidth: 1,
          borderColor: theme.vars.palette.primary.main,
          boxShadow: `0 0 0 1px ${theme.vars.palette.primary.main}`,
        },
        "&.Mui-focused.Mui-error .MuiOutlinedInput-notchedOutline": {
          borderColor: theme.vars.palette.error.main,
          boxShadow: `0 0 0 1px ${theme.vars.palette.error.main}`,
        },
        "&.Mui-disabled": { backgroundColor: theme.vars.palette.surface.sunken },
      }),
      input: ({ theme }) => ({
        height: "auto",
        padding: theme.spacing(0.875, 1.5),
        // The outline is the focus ring here.
        "&:focus-visible": { outline: "none" },
        "&::placeholder": { color: theme.vars.palette.text.secondary, opacity: 1 },
      }),
      // The padding is the input's own, so that a click anywhere lands in the text.
      multiline: { padding: 0 },
      notchedOutline: ({ theme }) => ({ borderColor: theme.vars.palette.border.control }),
    },
  },
  MuiFormControlLabel: {
    styleOverrides: {
      root: { marginLeft: 0, marginRight: 0, alignItems: "flex-start", gap: 10 },
      label: ({ theme }) => ({ ...theme.typography.body1, fontWeight: 500 }),
    },
  },
  MuiCheckbox: {
    styleOverrides: {
      root: ({ theme }) => ({
        padding: 0,
        marginTop: 1,
        borderRadius: 4,
        color: theme.vars.palette.border.control,
        "& .MuiSvgIcon-root": { fontSize: 20 },
      }),
    },
  },
  MuiSwitch: {
    styleOverrides: {
      root: { width: 36, height: 20, padding: 0, margin: "1px 0", overflow: "visible", flexShrink: 0 },
      switchBase: ({ theme }) => ({
        padding: 3,
        borderRadius: 10,
        color: theme.vars.palette.background.paper,
        "&.Mui-checked": {
          color: theme.vars.palette.primary.contrastText,
          transform: "translateX(16px)",
          "& + .MuiSwitch-track": { opacity: 1, backgroundColor: theme.vars.palette.primary.main },
        },
        "&.Mui-disabled": { color: theme.vars.palette.background.paper },
        "&.Mui-disabled + .MuiSwitch-track": { opacity: 0.45 },
        "&.Mui-focusVisible + .MuiSwitch-track": {
          outline: `2px solid ${theme.vars.palette.primary.main}`,
          outlineOffset: 2,
        },
      }),
      thumb: { width: 14, height: 14, boxShadow: "none" },
      track: ({ theme }) => ({
        borderRadius: 10,
        opacity: 1,
        backgroundColor: theme.vars.palette.border.control,
      }),
    },
  },
  MuiAutocomplete: {
    styleOverrides: {
      inputRoot: ({ theme }) => ({
        padding: 0,
        "& .MuiAutocomplete-input": { padding: `${theme.spacing(0.875, 1.5)} !important` },
      }),
      paper: ({ theme }) => ({
        border: `1px solid ${theme.vars.palette.divider}`,
        borderRadius: 8,
        boxShadow: theme.shadows[8],
        marginTop: theme.spacing(0.5),
      }),
      listbox: ({ theme }) => ({ padding: theme.spacing(0.5, 0), maxHeight: 320 }),
      option: ({ theme }) => ({
        ...theme.typography.body1,
        minHeight: 36,
        '&[aria-selected="true"]': { backgroundColor: theme.vars.palette.surface.selected },
      }),
      noOptions: ({ theme }) => ({ ...theme.typography.body1 }),
    },
  },
  MuiNativeSelect: {
    styleOverrides: { icon: ({ theme }) => ({ color: theme.vars.palette.action.active, right: 8 }) },
  },
  MuiLink: {
    defaultProps: { underline: "hover" },
    styleOverrides: { root: { textUnderlineOffset: "0.2em", borderRadius: 2 } },
  },
  MuiToggleButton: {
    styleOverrides: {
      root: ({ theme }) => ({
        ...theme.typography.button,
        color: theme.vars.palette.text.secondary,
        borderColor: theme.vars.palette.border.subtle,
        padding: theme.spacing(0.375, 1.5),
        "&.Mui-selected": { color: theme.vars.palette.primary.main },
      }),
    },
  },
};
