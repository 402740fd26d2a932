import { useEffect } from 'react';
import { create } from 'zustand';
import type { Bounds } from '../content/types.ts';

/** Asks the map on the screen what its free part shows; null while there is no map. */
export const useFreeBounds = create<{ of: (() => Bounds) | null }>(() => ({ of: null }));

/** Offers the map for as long as it is there. */
export function useOfferedBounds(map: { freeBounds: () => Bounds } | null): void {
  useEffect(() => {
    useFreeBounds.setState({ of: map?.freeBounds ?? null });
    return () => useFreeBounds.setState({ of: null });
  }, [map]);
}
