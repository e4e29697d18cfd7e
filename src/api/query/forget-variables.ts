/** React Query remembers what a mutation was given. One that may carry a secret forgets it with the form that called it. */
export const FORGET_VARIABLES = { gcTime: 0 } as const;
