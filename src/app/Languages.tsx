import { LANGUAGES } from '../content/vocabulary.ts';
import { useWords } from '../i18n/context.ts';
import { useView } from '../state/store.ts';
import { writeView } from '../state/url.ts';
import { Menu } from '../ui/Menu.tsx';
import { OpenLink } from '../ui/OpenLink.tsx';
import { NARROW, useMedia } from '../ui/useMedia.ts';
import { chooseLanguage } from './language.ts';

/** Each language in itself, short enough for a phone. */
const NAMES = {
  en: { short: 'EN', full: 'English' },
  'zh-Hant': { short: '繁', full: '繁體中文' },
  'zh-Hans': { short: '简', full: '简体中文' },
} as const;

/** The view in each language, as real links: side by side where there is room, else behind a button. */
export function Languages() {
  const { t } = useWords();
  const view = useView();
  const links = (form: 'short' | 'full', className?: string) =>
    LANGUAGES.map((language) => (
      <li key={language}>
        <OpenLink
          className={className}
          href={writeView({ ...view, language })}
          onOpen={() => void chooseLanguage(language)}
          lang={language}
          hrefLang={language}
          aria-label={form === 'short' ? NAMES[language].full : undefined}
          aria-current={language === view.language ? 'true' : undefined}
        >
          {NAMES[language][form]}
        </OpenLink>
      </li>
    ));
  // The button is called what it shows, and what that is.
  const { short } = NAMES[view.language];
  if (useMedia(NARROW)) {
    return (
      <Menu label={`${t.language} ${short}`} face={<strong>{short}</strong>}>
        <ul>{links('full', 'menu-item')}</ul>
      </Menu>
    );
  }
  return (
    <nav className="languages" aria-label={t.language}>
      <ul>{links('short')}</ul>
    </nav>
  );
}
