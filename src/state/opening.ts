/**
 * Stores of what markup made ahead shows. React takes such markup over with the state that it was made with, and goes on
 * to the state of now; by itself a store would give it the state of its own beginning, when nothing had been loaded.
 */
import { createStore, useStore, type StoreApi, type UseBoundStore } from 'zustand';

type OpeningStore<T> = UseBoundStore<StoreApi<T>> & {
  /** Says which state the markup was made with. */
  opensWith: (state: T) => void;
};

const all = <T>(state: T): T => state;

export function createOpening<T>(initial: () => T): OpeningStore<T> {
  const store = createStore<T>(initial);
  let opening = store.getInitialState();
  const api: StoreApi<T> = { ...store, getInitialState: () => opening };
  const use = (selector: (state: T) => unknown = all) => useStore(api, selector);
  return Object.assign(use as UseBoundStore<StoreApi<T>>, api, {
    opensWith: (state: T) => {
      opening = state;
    },
  });
}
