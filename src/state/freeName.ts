/** The name, or with the first number after it that tells it from those that are taken. */
export function freeNameAmong(taken: ReadonlySet<string>, name: string): string {
  let free = name;
  for (let n = 2; taken.has(free); n += 1) free = `${name} (${n})`;
  return free;
}
