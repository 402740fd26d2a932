/** Lines of a dictionary, "a b c|…": a character and what it becomes in the other script, the likeliest first. */
declare module 'opencc-js/dict/*' {
  const lines: string;
  export default lines;
}
