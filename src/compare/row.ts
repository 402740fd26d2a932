import type { AreaId, Initiative } from '../content/types.ts';

/** What the lists say of an initiative, or of what a plenary known only in part is known to have said. */
export type ComparedRow = Pick<Initiative, 'id' | 'title' | 'status' | 'places'> & { area: AreaId | null };
