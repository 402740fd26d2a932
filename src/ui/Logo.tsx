/** Two halves facing across a border. */
export function Logo() {
  return (
    <svg width={30} height={30} viewBox="0 0 32 32" fill="currentColor" aria-hidden="true">
      <path d="M5 14.5a11 11 0 0 1 22 0Z" />
      <path d="M5 17.5a11 11 0 0 0 22 0Z" />
    </svg>
  );
}
