import { memo, type ReactNode } from 'react';
import { useWords } from '../i18n/context.ts';
import { opening, openMode, openPage, openStories, setTheme, STORIES } from '../state/actions.ts';
import { apartFromCamera } from '../state/apartFromCamera.ts';
import { useSession, useView } from '../state/store.ts';
import { defaultView } from '../state/view.ts';
import { hrefOf, writeView } from '../state/url.ts';
import { Icon } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Logo } from '../ui/Logo.tsx';
import { Menu } from '../ui/Menu.tsx';
import { OpenLink } from '../ui/OpenLink.tsx';
import type { IconName } from '../ui/icons.ts';
import { NARROW, useMedia } from '../ui/useMedia.ts';
import { Languages } from './Languages.tsx';

interface Props {
  copied: boolean;
  onShare: () => void;
  onPrint: () => void;
  onKeys: () => void;
  /** The box that finds places and initiatives. */
  search?: ReactNode;
}

/** On a wide screen everything at hand; on a phone the search, the language, and the rest behind one button. */
export const Header = memo(function Header({ copied, onShare, onPrint, onKeys, search }: Props) {
  const { t } = useWords();
  const view = useView(apartFromCamera);
  const isNarrow = useMedia(NARROW);
  const theme = useSession((session) => session.theme);
  const other = theme === 'dark' ? 'light' : 'dark';
  const themeIcon = theme === 'dark' ? 'sun' : 'moon';
  const themeLabel = theme === 'dark' ? t.toLight : t.toDark;
  const ofStories = view.page === 'stories' || view.page === 'edit-story';
  const modes = (['explore', 'plan'] as const).map((mode) => ({
    icon: mode === 'plan' ? ('table' as const) : ('map' as const),
    name: t.modes[mode],
    href: hrefOf(view, { ...opening, mode }),
    onOpen: () => openMode(mode),
    isCurrent: view.mode === mode && !ofStories,
  }));
  const present = { icon: 'presentation' as const, name: t.present, href: hrefOf(view, STORIES), onOpen: openStories };
  return (
    <header className={isNarrow ? 'bar bar-of-phone' : 'bar'}>
      <OpenLink
        className="brand"
        href={writeView({ ...defaultView, language: view.language })}
        onOpen={() => openMode('explore')}
        aria-label={t.home}
      >
        <Logo />
        <span>
          <strong>{t.atlas}</strong>
          <small>{t.region}</small>
        </span>
      </OpenLink>
      <div className="bar-search">{search}</div>
      <Languages />
      {!isNarrow && (
        <>
          <nav className="modes" aria-label={t.modes.label}>
            {[...modes, { ...present, isCurrent: ofStories }].map(({ icon, name, href, onOpen, isCurrent }) => (
              <OpenLink
                key={icon}
                className="mode"
                href={href}
                onOpen={onOpen}
                title={name}
                aria-label={name}
                aria-current={isCurrent ? 'page' : undefined}
              >
                <Icon name={icon} />
                <span>{name}</span>
              </OpenLink>
            ))}
          </nav>
          <IconButton icon={themeIcon} label={themeLabel} onClick={() => setTheme(other)} />
          <IconButton icon="share" label={t.share.title} onClick={onShare} />
        </>
      )}
      <Menu label={t.more} face={<Icon name="ellipsis" />}>
        <ul>
          <li>
            <OpenLink
              className="menu-item"
              href={hrefOf(view, { page: 'about', place: null, initiative: null })}
              onOpen={() => openPage('about')}
            >
              <Icon name="info" />
              {t.pages.about}
            </OpenLink>
          </li>
          {isNarrow &&
            modes.map(({ icon, name, href, onOpen, isCurrent }) => (
              <li key={icon}>
                <OpenLink
                  className="menu-item"
                  href={href}
                  onOpen={onOpen}
                  aria-current={isCurrent ? 'page' : undefined}
                >
                  <Icon name={icon} />
                  {name}
                </OpenLink>
              </li>
            ))}
          <li>
            <OpenLink className="menu-item" href={present.href} onOpen={openStories}>
              <Icon name="presentation" />
              {t.pages.stories}
            </OpenLink>
          </li>
          <MenuButton icon="printer" label={t.share.print} onClick={onPrint} />
          <MenuButton icon="keyboard" label={t.keys.title} onClick={onKeys} />
          {isNarrow && (
            <>
              <MenuButton icon={themeIcon} label={themeLabel} onClick={() => setTheme(other)} />
              <MenuButton icon="share" label={t.share.title} onClick={onShare} />
            </>
          )}
        </ul>
      </Menu>
      <span className="copied" role="status">
        {copied ? t.linkCopied : ''}
      </span>
    </header>
  );
});

function MenuButton({ icon, label, onClick }: { icon: IconName; label: string; onClick: () => void }) {
  return (
    <li>
      <button type="button" className="menu-item" onClick={onClick}>
        <Icon name={icon} />
        {label}
      </button>
    </li>
  );
}
