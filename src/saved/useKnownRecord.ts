import { useMemo } from 'react';
import type { Content } from '../content/types.ts';
import { useSession } from '../state/store.ts';
import type { KnownRecord } from './format.ts';

/** Against which saved views are read: the whole record, whatever the day that is shown. */
export function useKnownRecord(content: Content): KnownRecord {
  const record = useSession((session) => session.record) ?? content;
  const later = useSession((session) => session.later) ?? 'missing';
  return useMemo(() => ({ record, later }), [record, later]);
}
