// Stands in for the spinner that MUI's buttons bring (vite.config.ts): those of this console say in words that they are
// at work, and keep the focus meanwhile.

function NoProgress(): null {
  return null;
}

// oxlint-disable-next-line import/no-default-export -- this is how MUI imports it
export { NoProgress as default };
