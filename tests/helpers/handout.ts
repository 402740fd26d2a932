/** A small story to hand out, with pictures that need no map. */
import { readFileSync } from 'node:fs';
import type { Language } from '../../src/content/types.ts';
import type { Handout, HandoutScene } from '../../src/handout/handout.ts';

/** The beginning of a JPEG, 16 by 9 dots: as much as a file that holds it is written from. */
const JPEG = [
  0xff, 0xd8, 0xff, 0xc0, 0x00, 0x11, 0x08, 0x00, 0x09, 0x00, 0x10, 0x03, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0,
];

export const picture = (mark = 0) => new Blob([new Uint8Array([...JPEG, mark, 0xff, 0xd9])], { type: 'image/jpeg' });

const TEXTS: Record<Language, Pick<HandoutScene, 'title' | 'caption' | 'notes' | 'area'>> = {
  en: {
    area: { name: 'Transport and logistics', colour: '#5ae6ec' },
    title: 'One bridge, three cities',
    caption: 'The bridge crosses the estuary. A scheme for private cars was to bring it far more use.',
    notes: 'Let the line draw itself first.\n\nThen name the three ends.',
  },
  'zh-Hant': {
    area: { name: '跨境交通及物流', colour: '#5ae6ec' },
    title: '一橋連三地',
    caption: '港珠澳大橋橫跨珠江口。一項私家車計劃預期可大幅提高大橋的使用率。',
    notes: '先讓線條由香港向西畫完，再開始講解。\n\n右面是香港，左面是珠海和澳門。',
  },
  'zh-Hans': {
    area: { name: '跨境交通及物流', colour: '#5ae6ec' },
    title: '一桥连三地',
    caption: '港珠澳大桥横跨珠江口。一项私家车计划预计可大幅提高大桥的使用率。',
    notes: '先让线条从香港向西画完，再开始讲解。\n\n右边是香港，左边是珠海和澳门。',
  },
};

export function handout(language: Language, count = 2, changes: Partial<HandoutScene> = {}): Handout {
  const scenes = Array.from({ length: count }, (_, i) => ({
    ...TEXTS[language],
    number: i + 1,
    sources: ['Plenary 23 · Cross-boundary Transport, paragraph 1'],
    href: `https://atlas.example/?mode=present&story=hzmb&scene=${i + 1}`,
    picture: () => Promise.resolve(picture(i)),
    ...changes,
  }));
  return {
    title: TEXTS[language].title,
    language,
    atlasLanguage: language,
    author: 'Co-operation Atlas',
    credits: '© OpenStreetMap contributors (ODbL)',
    fileName: 'co-operation-atlas-hzmb-en',
    scenes,
    release: () => undefined,
  };
}

export const loadFont = (name: string) => Promise.resolve(new Uint8Array(readFileSync(`public/fonts/${name}.woff`)));
export const unused = new AbortController().signal;
