// Stands in for the state of a ripple that each of MUI's buttons keeps (vite.config.ts): the theme turns ripples off.

const NO_RIPPLE = {
  ref: null,
  shouldMount: false,
  start: () => undefined,
  stop: () => undefined,
  pulsate: () => undefined,
};

function useNoRipple(): typeof NO_RIPPLE {
  return NO_RIPPLE;
}

// oxlint-disable-next-line import/no-default-export -- this is how MUI imports it
export { useNoRipple as default };
