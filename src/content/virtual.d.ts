declare module 'virtual:atlas-content/*' {
  const content: import('./types.ts').Content;
  export default content;
}
