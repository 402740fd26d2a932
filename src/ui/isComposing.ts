/**
 * While a Chinese input method composes, every key is its own: Enter takes its word, Escape drops it. Safari ends the
 * composition before it tells of the key, and has a code for that.
 */
export const isComposing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229;
