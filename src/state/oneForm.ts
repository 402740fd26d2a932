/** Hong Kong prints one form of these characters, many keyboards type another: the second stands for both. */
const FORMS: ReadonlyMap<string, string> = new Map([
  ['衞', '衛'],
  ['綫', '線'],
  ['啓', '啟'],
  ['裏', '裡'],
  ['税', '稅'],
  ['説', '說'],
  ['爲', '為'],
  ['羣', '群'],
  ['峯', '峰'],
  ['臺', '台'],
]);

const OTHERS = new RegExp(`[${[...FORMS.keys()].join('')}]`, 'g');

/** A text as it is compared: it keeps its length. */
export const inOneForm = (text: string): string => text.replaceAll(OTHERS, (form) => FORMS.get(form) ?? form);
