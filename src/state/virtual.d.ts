declare module 'virtual:atlas-files' {
  /** By a file's path below the page: a mark of its contents. Empty while the app is being worked on. */
  const marks: Record<string, string>;
  export default marks;
}
