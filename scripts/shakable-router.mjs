// A Vite plugin that lets the build leave out what react-router brings and this console does not use. Its components are
// made by calls that a bundler takes for effects, and named by assignments, so each would be kept with all it needs.

const MAKES_A_COMPONENT = /\bReact\d*\.(?:createContext|forwardRef|lazy|memo)\(/g;
/** For development tools only. */
const NAMES_A_COMPONENT = /^\w+\.displayName = .*;$/gm;

/** @returns {import("vite").Plugin} */
export function shakableRouter() {
  return {
    name: "shakable-router",
    apply: "build",
    enforce: "pre",
    transform: {
      filter: { id: /[\\/]node_modules[\\/]react-router[\\/]dist[\\/]/ },
      handler: (code) => ({
        code: code.replaceAll(NAMES_A_COMPONENT, "").replaceAll(MAKES_A_COMPONENT, "/* @__PURE__ */ $&"),
        map: null,
      }),
    },
  };
}
