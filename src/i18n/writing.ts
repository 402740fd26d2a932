/**
 * How numbers and dates are written. The browser's own formats are made only for what needs them: the first of them
 * that a page makes holds a slow phone for some 70 ms, and the first list needs none.
 */

export const LOCALES = { en: 'en-GB', 'zh-Hant': 'zh-Hant-HK', 'zh-Hans': 'zh-Hans-CN' } as const;
type Language = keyof typeof LOCALES;

/** Numbers as a language writes them: below a thousand, whole ones are the same digits in all three. */
export function numbersIn(language: Language): { format: (n: number) => string } {
  let full: Intl.NumberFormat | undefined;
  return {
    format(n) {
      if (Number.isInteger(n) && n >= 0 && n < 1000) return String(n);
      full ??= new Intl.NumberFormat(LOCALES[language]);
      return full.format(n);
    },
  };
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A date of the record, YYYY, YYYY-MM or YYYY-MM-DD, as the language writes it. It has no time zone. */
export function writeDate(iso: string, language: Language): string {
  const [year = '', month, day] = iso.split('-');
  const chinese = language !== 'en';
  if (!month) return chinese ? `${year}年` : year;
  if (!day) return chinese ? `${year}年${Number(month)}月` : `${MONTHS[Number(month) - 1]} ${year}`;
  return chinese
    ? `${year}年${Number(month)}月${Number(day)}日`
    : `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`;
}
