/** How the installed atlas appears among other apps. Its colours are the palette's, its address wherever it is served. */
import type { WebAppManifest } from 'web-app-manifest';
import type { Language } from '../../src/content/vocabulary.ts';
import { messages as en } from '../../src/i18n/en.ts';
import type { Messages } from '../../src/i18n/messages.ts';
import { messages as zhHans } from '../../src/i18n/zh-Hans.ts';
import { messages as zhHant } from '../../src/i18n/zh-Hant.ts';
import { palettes } from '../../src/ui/palettes.ts';

const others = { 'zh-Hant': zhHant, 'zh-Hans': zhHans } satisfies Record<Exclude<Language, 'en'>, Messages>;

/** The texts of a member in the languages beside English; browsers that do not know it show the English one. */
const localized = (text: (messages: typeof zhHant) => string) =>
  Object.fromEntries(Object.entries(others).map(([lang, messages]) => [lang, { value: text(messages), lang }]));

export const webManifest = {
  name: 'Co-operation Atlas: Hong Kong and Guangdong',
  short_name: en.atlas,
  description: en.headline,
  name_localized: localized(({ atlas }) => atlas),
  short_name_localized: localized(({ atlas }) => atlas),
  description_localized: localized(({ headline }) => headline),
  lang: 'en',
  dir: 'ltr',
  start_url: './',
  scope: './',
  display: 'standalone',
  categories: ['government', 'education', 'navigation'],
  background_color: palettes.light.sea,
  theme_color: palettes.light.surface,
  icons: [
    { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
    { src: 'icons/192.png', sizes: '192x192', type: 'image/png' },
    { src: 'icons/512.png', sizes: '512x512', type: 'image/png' },
    { src: 'icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ],
} satisfies WebAppManifest & Record<string, unknown>;
