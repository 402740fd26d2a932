import { expect, test } from 'vitest';
import { LOCALES, numbersIn, writeDate } from './writing.ts';

const LANGUAGES = Object.keys(LOCALES) as (keyof typeof LOCALES)[];

test.each(LANGUAGES)('numbers are written as the browser writes them in %s', (language) => {
  const numbers = new Intl.NumberFormat(LOCALES[language]);
  for (const n of [0, 1, 9, 999, 1000, 12_345, 1_234_567, 0.5, 999.25, -1, -1000])
    expect(numbersIn(language).format(n)).toBe(numbers.format(n));
});

test.each(LANGUAGES)('dates are written as the browser writes them in %s', (language) => {
  const written = (options: Intl.DateTimeFormatOptions, iso: string) =>
    new Intl.DateTimeFormat(LOCALES[language], { timeZone: 'UTC', ...options }).format(new Date(iso));
  for (let month = 1; month <= 12; month++) {
    const upTo = `2023-${String(month).padStart(2, '0')}`;
    expect(writeDate(upTo, language)).toBe(written({ year: 'numeric', month: 'long' }, upTo));
    for (const day of ['01', '09', '28']) {
      const iso = `${upTo}-${day}`;
      expect(writeDate(iso, language)).toBe(written({ year: 'numeric', month: 'long', day: 'numeric' }, iso));
    }
  }
  expect(writeDate('1999', language)).toBe(written({ year: 'numeric' }, '1999'));
});
