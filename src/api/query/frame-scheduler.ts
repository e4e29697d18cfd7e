// When what queries have learned is drawn. Answers that come close together, as those of a page's first calls do, are
// drawn once: each for itself would have React go over the page as often as there are answers.

/** Where nothing is painted, as in a tab in the background: the title of a page goes on telling how it stands. */
const WITHOUT_FRAME_MS = 100;

type Callback = () => void;

/** Runs what it is given with the browser's next frame, all in one go and in order. For React Query's `notifyManager`. */
export function frameScheduler(): (callback: Callback) => void {
  let waiting: Callback[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;
  const run = () => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
    const callbacks = waiting;
    waiting = [];
    for (const callback of callbacks) {
      try {
        callback();
      } catch (error) {
        reportError(error); // the others run all the same
      }
    }
  };
  return (callback) => {
    waiting.push(callback);
    if (waiting.length > 1) return;
    frame = requestAnimationFrame(run);
    timer = setTimeout(run, WITHOUT_FRAME_MS);
  };
}
