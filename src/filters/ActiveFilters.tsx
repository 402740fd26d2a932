import type { Content } from '../content/types.ts';
import { useWords } from '../i18n/context.ts';
import { clearFilters, setQuery, toggleArea, toggleParty, toggleStatus } from '../state/actions.ts';
import { matchingInitiatives } from '../state/selectors.ts';
import { apartFromCamera } from '../state/apartFromCamera.ts';
import { useView } from '../state/store.ts';
import { Icon } from '../ui/Icon.tsx';

/** The filters in force, each a button that takes it away. When nothing matches, it says what each of them costs. */
export function ActiveFilters({ content }: { content: Content }) {
  const { t } = useWords();
  const { areas, statuses, parties, q } = useView(apartFromCamera);
  const all = { areas, statuses, parties, q };
  const active = [
    ...areas.map((id) => ({
      key: id,
      name: content.areas.find((area) => area.id === id)?.name ?? id,
      remove: () => toggleArea(id),
      without: { ...all, areas: areas.filter((other) => other !== id) },
    })),
    ...statuses.map((id) => ({
      key: id,
      name: t.status[id],
      remove: () => toggleStatus(id),
      without: { ...all, statuses: statuses.filter((other) => other !== id) },
    })),
    ...parties.map((id) => ({
      key: id,
      name: content.parties.find((party) => party.id === id)?.name ?? id,
      remove: () => toggleParty(id),
      without: { ...all, parties: parties.filter((other) => other !== id) },
    })),
    ...(q ? [{ key: 'q', name: t.search(q), remove: () => setQuery(''), without: { ...all, q: '' } }] : []),
  ];
  if (active.length === 0) return null;
  const none = matchingInitiatives(content.initiatives, all).length === 0;
  return (
    <div className="active-filters">
      {none && <p className="empty">{t.nothingMatches}</p>}
      <ul>
        {active.map(({ key, name, remove, without }) => (
          <li key={key}>
            <button type="button" className="chip" onClick={remove} aria-label={t.removeFilter(name)}>
              {name}
              <Icon name="x" size={16} />
            </button>
            {none && (
              <span className="quiet">
                {t.nothingMatchesWithout(name, matchingInitiatives(content.initiatives, without).length)}
              </span>
            )}
          </li>
        ))}
        <li>
          <button type="button" className="text-button" onClick={clearFilters}>
            {t.clearFilters}
          </button>
        </li>
      </ul>
    </div>
  );
}
