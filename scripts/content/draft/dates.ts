/** Dates as communiqués write them, in English and Chinese; "this year" and 上月 count from the day of the plenary. */
import type { Readable } from './readable.ts';

export interface FoundDate {
  /** In the readable text. */
  start: number;
  end: number;
  /** YYYY, YYYY-MM or YYYY-MM-DD; null where it counts from a day that is not known. */
  date: string | null;
  part?: 'late' | 'end';
  /** An aim: "within this year", 爭取於…. */
  target: boolean;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const YEAR = '(\\d{4}|(?:this|last|next) year)';
const PART = '(?:(early|mid|late|end|the end of|the beginning of)[ -](?:of )?)?';
const DIGIT = '[0-9〇零一二三四五六七八九十]';
const ZH_YEAR = `(?:(${DIGIT}{4})年|(今年|本年|去年|明年))`;
const ZH_PART = '(初|上旬|中旬|下旬|底|末)?';
const TARGET =
  /(?:within|before|target|strive|striving|aim|by|no later than|爭取|争取|目標|目标|力爭|力争|計劃|计划|預計|预计|擬|拟)[^.。;；]{0,40}$/;

interface Said {
  year?: string | null;
  month?: string | number | null;
  day?: string | null;
  part?: string | null;
  /** Months from that of the plenary. */
  months?: number;
}

const FORMS: [RegExp, (groups: (string | undefined)[]) => Said][] = [
  [/(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/g, ([, year, month, day]) => ({ year, month: Number(month), day })],
  [
    new RegExp(`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)? (?:of )?${MONTH},? ?${YEAR}?(?![\\d\\p{L}])`, 'gu'),
    ([, day, month, year]) => ({ year: year ?? 'assumed', month, day }),
  ],
  [
    new RegExp(`(?<![\\p{L}\\d])${MONTH} (\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:,? ?${YEAR})?`, 'gu'),
    ([, month, day, year]) => ({ year: year ?? 'assumed', month, day }),
  ],
  [
    new RegExp(`(?<![\\p{L}\\d])${PART}${MONTH},? (?:of )?${YEAR}`, 'gu'),
    ([, part, month, year]) => ({ year, month, part }),
  ],
  [
    new RegExp(
      `(?<![\\p{L}\\d])(?:(?<=(?:in|by|since|from|until|till|before|after|during) )${PART}|(early|mid|late|end)[ -])${MONTH}(?![\\p{L}\\d])`,
      'gu',
    ),
    ([, part, other, month]) => ({ year: 'assumed', month, part: part ?? other }),
  ],
  [
    /(?<!\p{L})(this|last|next) month(?!\p{L})/gu,
    ([, which]) => ({ months: which === 'this' ? 0 : which === 'last' ? -1 : 1 }),
  ],
  [new RegExp(`(?<![\\p{L}\\d])${PART}${YEAR}(?![\\p{L}\\d])(?![,.]\\d)`, 'gu'), ([, part, year]) => ({ year, part })],
  [
    new RegExp(`${ZH_YEAR}?(?<!${DIGIT})(${DIGIT}{1,3})月(?:(${DIGIT}{1,3})日|${ZH_PART})`, 'gu'),
    ([, year, relative, month, day, part]) => ({
      year: year ?? relative ?? 'assumed',
      month: chinese(month),
      day: day && String(chinese(day)),
      part,
    }),
  ],
  [
    new RegExp(`${ZH_YEAR}(?:內|内|年)?${ZH_PART}`, 'gu'),
    ([, year, relative, part]) => ({ year: year ?? relative, part }),
  ],
  [/(本|上|下|今|這|这)個?个?月/gu, ([, which]) => ({ months: which === '上' ? -1 : which === '下' ? 1 : 0 })],
];

/** `day`: that of the plenary, YYYY-MM-DD, or null where nobody knows. In the text's order; none overlaps another. */
export function datesIn({ text, at }: Readable, source: string, day: string | null): FoundDate[] {
  const found: (FoundDate & { rank: number })[] = [];
  FORMS.forEach(([form, read], rank) => {
    for (const match of text.matchAll(form)) {
      const said = read([...match]);
      // "may" and "march" are verbs as well: a month has its capital.
      const month = typeof said.month === 'string' ? match.index + match[0].indexOf(said.month) : null;
      if (month !== null && !/^\p{Lu}/u.test(source.charAt(at[month] ?? 0))) continue;
      const resolved = resolve(said, day);
      if (resolved === undefined) continue;
      const before = text.slice(Math.max(0, match.index - 60), match.index);
      found.push({
        rank,
        start: match.index,
        end: match.index + match[0].length,
        date: resolved,
        ...(/late|下旬/.test(said.part ?? '') ? { part: 'late' as const } : {}),
        ...(/end|底|末/.test(said.part ?? '') ? { part: 'end' as const } : {}),
        target: TARGET.test(before),
      });
    }
  });
  found.sort((a, b) => a.start - b.start || b.end - a.end || a.rank - b.rank);
  let end = 0;
  return found.flatMap(({ rank: _rank, ...date }) => {
    if (date.start < end) return [];
    end = date.end;
    return [date];
  });
}

/** Undefined where it is no date after all; null where it needs the plenary's day. */
function resolve(said: Said, day: string | null): string | null | undefined {
  const base = day ? new Date(`${day}T00:00:00Z`) : null;
  if (said.months !== undefined) {
    if (!base) return null;
    return new Date(Date.UTC(base.getUTCFullYear(), base.getUTCMonth() + said.months, 1)).toISOString().slice(0, 7);
  }
  const year = yearOf(said.year ?? '', base);
  if (year === undefined || (year !== null && (year < 1949 || year > 2099))) return undefined;
  const month = typeof said.month === 'string' ? MONTHS.indexOf(said.month.slice(0, 3)) + 1 : said.month;
  if (month !== undefined && month !== null && (month < 1 || month > 12)) return undefined;
  const days = year && month ? new Date(Date.UTC(year, month, 0)).getUTCDate() : 31;
  if (said.day && (Number(said.day) < 1 || Number(said.day) > days)) return undefined;
  if (year === null) return null;
  const two = (part: string | number) => String(part).padStart(2, '0');
  return [String(year), ...(month ? [two(month)] : []), ...(month && said.day ? [two(said.day)] : [])].join('-');
}

function yearOf(words: string, base: Date | null): number | null | undefined {
  if (/^\d{4}$/.test(words)) return Number(words);
  if (words.length === 4 && /^[〇零一二三四五六七八九]{4}$/.test(words)) {
    return Number(
      words
        .split('')
        .map((digit) => '〇一二三四五六七八九'.indexOf(digit.replace('零', '〇')))
        .join(''),
    );
  }
  const away = { 'this year': 0, 'last year': -1, 'next year': 1, 今年: 0, 本年: 0, 去年: -1, 明年: 1, assumed: 0 }[
    words
  ];
  if (away === undefined) return undefined;
  return base ? base.getUTCFullYear() + away : null;
}

/** 12, 十二, 二十三. */
function chinese(words: string | undefined): number {
  if (!words) return NaN;
  if (/^\d+$/.test(words)) return Number(words);
  const [tens, ones] = words.includes('十') ? words.split('十') : ['', words];
  const digit = (text: string | undefined) => '〇一二三四五六七八九'.indexOf(text ?? '');
  return (words.includes('十') ? (tens ? digit(tens) : 1) * 10 : 0) + (ones ? digit(ones) : 0);
}
