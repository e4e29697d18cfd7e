// Stands in for what MUI's buttons bring (vite.config.ts) and this console's never show: a spinner, since ours say in
// words that they are at work and keep the focus meanwhile, and ripples, which the theme turns off.

function Nothing(): null {
  return null;
}

// oxlint-disable-next-line import/no-default-export -- this is how MUI imports it
export { Nothing as default };
