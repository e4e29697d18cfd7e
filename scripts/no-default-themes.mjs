// A Vite plugin that leaves out the themes which MUI makes while it is loaded, for components outside of a ThemeProvider.
// There are none in this console, and together these themes take some milliseconds before the first drawing.

const MAKES_A_DEFAULT_THEME = /^((?:export )?const \w*[dD]efaultTheme) = createTheme\(\);$/gm;

/** @returns {import("vite").Plugin} */
export function noDefaultThemes() {
  return {
    name: "no-default-themes",
    apply: "build",
    enforce: "pre",
    transform: {
      filter: { id: /[\\/]node_modules[\\/]@mui[\\/]/, code: "efaultTheme = createTheme();" },
      handler: (code) => ({ code: code.replaceAll(MAKES_A_DEFAULT_THEME, "$1 = {};"), map: null }),
    },
  };
}
