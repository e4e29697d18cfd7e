// The colours. One accent (petrol), cool neutral greys, and four tones that only ever mean a state.
// Text on its own surface reaches 4.5:1 and the outline of a control 3:1, in both schemes.

import type { ColorSystemOptions } from "@mui/material/styles";

interface ToneColours {
  /** The ground of a badge or an alert. */
  readonly soft: string;
  readonly line: string;
  /** Text and icons, on the soft ground as well as on paper. */
  readonly ink: string;
}

type Tone = "success" | "danger" | "warning" | "neutral" | "info";

interface ConsoleColors {
  surface: {
    /** Below paper: code, table heads. */
    sunken: string;
    hover: string;
    selected: string;
  };
  border: {
    /** Around things one can type into or click. */
    control: string;
    subtle: string;
  };
  tone: Record<Tone, ToneColours>;
}

declare module "@mui/material/styles" {
  // The augmentation has to keep MUI's own names.
  interface Palette extends ConsoleColors {}
  interface PaletteOptions extends Partial<ConsoleColors> {}
  interface CssThemeVariables {
    enabled: true;
  }
}

export const lightScheme: ColorSystemOptions = {
  palette: {
    primary: { main: "#0b6570", light: "#2d8591", dark: "#084b54", contrastText: "#ffffff" },
    error: { main: "#b3261e", light: "#d0433a", dark: "#8c1d17", contrastText: "#ffffff" },
    warning: { main: "#855000", light: "#a86a10", dark: "#663d00", contrastText: "#ffffff" },
    success: { main: "#1c6b3b", light: "#2f8753", dark: "#12502a", contrastText: "#ffffff" },
    info: { main: "#2b578a", light: "#4874a8", dark: "#1f426b", contrastText: "#ffffff" },
    background: { default: "#f5f7f8", paper: "#ffffff" },
    text: { primary: "#171c20", secondary: "#55616b", disabled: "#8a949d" },
    divider: "#dfe4e8",
    action: { active: "#4a555f", hover: "rgba(23, 40, 50, 0.05)", selected: "rgba(11, 101, 112, 0.08)" },
    surface: { sunken: "#eff2f4", hover: "#f2f5f6", selected: "#e3eff0" },
    border: { control: "#78838c", subtle: "#cbd2d8" },
    tone: {
      success: { soft: "#e5f3ea", line: "#b5d9c2", ink: "#1c6b3b" },
      danger: { soft: "#fbeae8", line: "#edc0bb", ink: "#a3211a" },
      warning: { soft: "#fbf1de", line: "#e8d0a0", ink: "#7a4900" },
      neutral: { soft: "#eef1f3", line: "#d3d9de", ink: "#4a555f" },
      info: { soft: "#e7eff8", line: "#bdd0e6", ink: "#2b578a" },
    },
  },
};

export const darkScheme: ColorSystemOptions = {
  palette: {
    primary: { main: "#62c4cd", light: "#8ad7de", dark: "#3fa3ad", contrastText: "#05262a" },
    error: { main: "#f1938b", light: "#f6b3ad", dark: "#d8695f", contrastText: "#3a0a06" },
    warning: { main: "#e3b668", light: "#eecb90", dark: "#c4964a", contrastText: "#2e1d00" },
    success: { main: "#76c795", light: "#9bd8b2", dark: "#51a874", contrastText: "#06240f" },
    info: { main: "#8db6e2", light: "#b0cdec", dark: "#6796c8", contrastText: "#0a1f36" },
    background: { default: "#101417", paper: "#171c20" },
    text: { primary: "#e3e8ec", secondary: "#a1acb6", disabled: "#69757f" },
    divider: "#2a3238",
    action: {
      active: "#b4bec7",
      hover: "rgba(200, 225, 235, 0.07)",
      selected: "rgba(98, 196, 205, 0.14)",
    },
    surface: { sunken: "#12171a", hover: "#1d2328", selected: "#17303a" },
    border: { control: "#6d7983", subtle: "#38424a" },
    tone: {
      success: { soft: "#15291d", line: "#2a4c37", ink: "#82cf9f" },
      danger: { soft: "#331b19", line: "#5c302c", ink: "#f29d96" },
      warning: { soft: "#2e2513", line: "#544423", ink: "#e6bd76" },
      neutral: { soft: "#21282d", line: "#3a444c", ink: "#b4bec7" },
      info: { soft: "#172634", line: "#2c465f", ink: "#97bde6" },
    },
  },
};
