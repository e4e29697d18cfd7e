// Stands in for what MUI's buttons bring (vite.config.ts) and this console's never show: a spinner, since ours say in
// words that they are at work and keep the focus meanwhile, and ripples, which the theme turns off. And for what Emotion
// brings for `withTheme`, which nothing here calls.

function Nothing(): null {
  return null;
}

// oxlint-disable-next-line import/no-default-export -- this is how they import it
export { Nothing as default };
