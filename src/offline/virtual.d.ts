declare module 'virtual:atlas-kept' {
  /** The name that this version's cache begins with. */
  const cache: string;
  export default cache;
  /** What is fetched when the service worker is installed, and what may be got; a revision where the address stays. */
  export const files: { url: string; revision: string | null; integrity: string }[];
}
