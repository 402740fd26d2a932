/**
 * Calls back once, when the page has been seen for so many milliseconds without a break; not if the answer is called
 * before. A page that is not seen draws nothing, however long one waits.
 */
export function whenSeenFor(duration: number, late: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const begin = () => {
    clearTimeout(timer);
    if (document.hidden) return;
    timer = setTimeout(() => {
      stop();
      late();
    }, duration);
  };
  const stop = () => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', begin);
  };
  begin();
  document.addEventListener('visibilitychange', begin);
  return stop;
}
