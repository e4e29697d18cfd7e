/** Of the mutation that moves the clock. Apart from it, so that the start of a page can ask whether one is under way. */
export const ADVANCE_KEY = ["sandbox", "clock", "advance"] as const;
