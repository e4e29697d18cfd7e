// How much of a list is asked for at once.

/** As many as the API gives. */
export const DESTINATIONS_A_PAGE = 1000;
export const PORTALS_A_PAGE = 100;
