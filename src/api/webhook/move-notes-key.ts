/** Where the browser's storage has what `moveNotes` says. */
export const MOVE_NOTES_KEY = "console-token-moves";
