import { LANGUAGES } from '../content/vocabulary.ts';
import { useWords } from '../i18n/context.ts';
import { setTheme } from '../state/actions.ts';
import { useSession, useView } from '../state/store.ts';
import { writeView } from '../state/url.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { OpenLink } from '../ui/OpenLink.tsx';
import { Logo } from '../ui/Logo.tsx';
import { chooseLanguage } from './language.ts';

/** Each language in itself, short enough for a phone. */
const NAMES = {
  en: { short: 'EN', full: 'English' },
  'zh-Hant': { short: '繁', full: '繁體中文' },
  'zh-Hans': { short: '简', full: '简体中文' },
} as const;

interface Props {
  copied: boolean;
  onShare: () => void;
}

export function Header({ copied, onShare }: Props) {
  const { t } = useWords();
  const view = useView();
  const theme = useSession((session) => session.theme);
  return (
    <header className="bar">
      <div className="brand">
        <Logo />
        <span>
          <strong>{t.atlas}</strong>
          <small>{t.region}</small>
        </span>
      </div>
      <nav className="languages" aria-label={t.language}>
        {LANGUAGES.map((language) => (
          <OpenLink
            key={language}
            href={writeView({ ...view, language })}
            onOpen={() => void chooseLanguage(language)}
            lang={language}
            hrefLang={language}
            aria-label={NAMES[language].full}
            aria-current={language === view.language ? 'true' : undefined}
          >
            {NAMES[language].short}
          </OpenLink>
        ))}
      </nav>
      <IconButton
        icon={theme === 'dark' ? 'sun' : 'moon'}
        label={theme === 'dark' ? t.toLight : t.toDark}
        onClick={() => setTheme(theme === 'dark' ? 'light' : 'dark')}
      />
      <IconButton icon="link" label={t.copyLink} onClick={onShare} />
      <span className="copied" role="status">
        {copied ? t.linkCopied : ''}
      </span>
    </header>
  );
}
