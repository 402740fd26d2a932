/** A file's bytes as text; or why they are none, in a sentence that follows the file's name. */
export function decodeText(
  bytes: Uint8Array,
): { text: string; problem?: undefined } | { text?: undefined; problem: string } {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  try {
    const text = new TextDecoder(utf16 ?? 'utf-8', { fatal: true }).decode(bytes);
    if (text.includes('\0')) return { problem: 'is not plain text; save it as plain text, in UTF-8.' };
    return text.trim() === '' ? { problem: 'is empty.' } : { text };
  } catch {
    return { problem: 'is not in UTF-8; save it again as plain text, in UTF-8.' };
  }
}
