import type { CSSProperties } from "react";
import { createTheme, type Shadows } from "@mui/material/styles";
import { darkScheme, lightScheme } from "./colors";
import { MONO, SANS } from "./faces";
import { controlOverrides } from "./theme-controls";
import { surfaceOverrides } from "./theme-surfaces";

declare module "@mui/material/styles" {
  interface TypographyVariants {
    /** What goes over the wire: URLs, ids, records. */
    mono: CSSProperties;
  }
  interface TypographyVariantsOptions {
    mono?: CSSProperties;
  }
}

declare module "@mui/material/Typography" {
  interface TypographyPropsVariantOverrides {
    mono: true;
  }
}

const LIFTED = "0 1px 2px rgba(12, 22, 30, 0.06)";
const FLOATING = "0 2px 6px rgba(12, 22, 30, 0.10), 0 8px 24px rgba(12, 22, 30, 0.12)";
const MODAL = "0 4px 12px rgba(12, 22, 30, 0.14), 0 24px 64px rgba(12, 22, 30, 0.24)";

/** Three heights are enough: lying on the page, floating over it, taking it over. MUI wants 25. */
// oxfmt-ignore
const shadows: Shadows = [
  "none", LIFTED, LIFTED,
  FLOATING, FLOATING, FLOATING, FLOATING, FLOATING, FLOATING, FLOATING, FLOATING, FLOATING, FLOATING, FLOATING, FLOATING, FLOATING,
  MODAL, MODAL, MODAL, MODAL, MODAL, MODAL, MODAL, MODAL, MODAL,
];

export const theme = createTheme({
  cssVariables: { colorSchemeSelector: "data" },
  colorSchemes: { light: lightScheme, dark: darkScheme },
  shape: { borderRadius: 6 },
  spacing: 8,
  shadows,
  motion: { reducedMotion: "system" },
  typography: {
    fontFamily: SANS,
    fontSize: 14,
    fontWeightMedium: 500,
    fontWeightBold: 600,
    h1: { fontSize: "1.25rem", lineHeight: 1.4, fontWeight: 600, letterSpacing: "-0.005em" },
    h2: { fontSize: "1rem", lineHeight: 1.5, fontWeight: 600 },
    h3: { fontSize: "0.875rem", lineHeight: 1.43, fontWeight: 600 },
    h4: { fontSize: "0.8125rem", lineHeight: 1.54, fontWeight: 600 },
    subtitle1: { fontSize: "0.875rem", lineHeight: 1.5, fontWeight: 600 },
    subtitle2: { fontSize: "0.8125rem", lineHeight: 1.54, fontWeight: 600 },
    body1: { fontSize: "0.875rem", lineHeight: 1.5 },
    body2: { fontSize: "0.8125rem", lineHeight: 1.54 },
    caption: { fontSize: "0.75rem", lineHeight: 1.5 },
    mono: { fontFamily: MONO, fontSize: "0.8125rem", lineHeight: 1.54, fontVariantLigatures: "none" },
    overline: {
      fontSize: "0.6875rem",
      lineHeight: 1.45,
      fontWeight: 600,
      letterSpacing: "0.06em",
      textTransform: "uppercase",
    },
    button: { fontSize: "0.8125rem", lineHeight: 1.54, fontWeight: 500, textTransform: "none" },
  },
  components: { ...surfaceOverrides, ...controlOverrides },
});
