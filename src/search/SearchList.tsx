/** The list under the search box, and the index behind it: the one chunk with search code. */
import entries from 'virtual:atlas-search';
import { useEffect, useRef } from 'react';
import type { Content } from '../content/types.ts';
import { useWords } from '../i18n/context.ts';
import { hover } from '../state/actions.ts';
import { apartFromCamera } from '../state/apartFromCamera.ts';
import { useView } from '../state/store.ts';
import { hrefOf } from '../state/url.ts';
import { AreaTile } from '../ui/AreaTile.tsx';
import { Icon } from '../ui/Icon.tsx';
import type { IconName } from '../ui/icons.ts';
import { OpenLink } from '../ui/OpenLink.tsx';
import { makeFinder, type Find } from './find.ts';
import { MarkedText } from './MarkedText.tsx';
import { optionId } from './optionId.ts';
import { offer, type Offer, type Option, type Search } from './options.ts';
import './search-list.css';

let made: Promise<Find> | null = null;

/** What a typed text is offered, once the index is there: it is made the first time. */
export async function loadSearch(): Promise<Search> {
  const find = await (made ??= makeFinder(entries));
  return (typed, content, words, mode) => offer(typed, find, content, words, mode);
}

interface Props {
  /** Of the list; the options' ids begin with it. */
  id: string;
  content: Content;
  offer: Offer;
  /** The option that the keyboard stands on. */
  active: string | null;
  onChoose: (option: Option) => void;
}

export function SearchList({ id, content, offer: { groups }, active, onChoose }: Props) {
  const { t } = useWords();
  const view = useView(apartFromCamera);
  const list = useRef<HTMLDivElement>(null);
  const activePlace = groups
    .flatMap(({ options }) => options)
    .find(({ key, kind }) => key === active && kind === 'place')?.id;
  useEffect(() => {
    if (active) list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  // What the keyboard stands on is lit on the map, as what the pointer rests on.
  useEffect(() => {
    hover(activePlace ?? null);
    return () => hover(null);
  }, [activePlace]);
  return (
    <div ref={list} id={id} className="search-list" role="listbox" aria-label={t.searchBox.list}>
      {groups.map(({ key, heading, options }) => (
        <div
          key={key}
          className="search-group"
          role={heading ? 'group' : 'presentation'}
          aria-labelledby={heading ? `${id}-${key}` : undefined}
        >
          {heading && (
            <div id={`${id}-${key}`} className="search-heading" role="presentation">
              {heading}
            </div>
          )}
          {options.map((option) => (
            <OpenLink
              key={option.key}
              id={optionId(id, option)}
              role="option"
              aria-selected={option.key === active}
              tabIndex={-1}
              className="search-option"
              href={hrefOf(view, option.change)}
              onOpen={() => onChoose(option)}
              onMouseEnter={() => hover(option.kind === 'place' ? option.id : null)}
              onMouseLeave={() => hover(null)}
            >
              <Face option={option} content={content} />
              <span className="search-text">
                <span className="search-title">
                  <MarkedText {...option.title} />
                </span>
                <span className="search-note">
                  {option.beside && (
                    <>
                      <MarkedText {...option.beside} />
                      {' · '}
                    </>
                  )}
                  {option.note}
                </span>
              </span>
            </OpenLink>
          ))}
        </div>
      ))}
    </div>
  );
}

const FACES: Partial<Record<Option['kind'], IconName>> = {
  place: 'map-pin',
  party: 'users',
  statement: 'file-text',
  'follow-up': 'file-text',
};

function Face({ option: { kind, id }, content }: { option: Option; content: Content }) {
  const areaId =
    kind === 'area'
      ? id
      : content.initiatives.find((initiative) => kind === 'initiative' && initiative.id === id)?.area;
  const area = content.areas.find((candidate) => candidate.id === areaId);
  if (area) return <AreaTile area={area.id} icon={area.icon} size={28} />;
  return (
    <span className="search-face">
      <Icon name={FACES[kind] ?? 'list'} />
    </span>
  );
}
