import { waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { show } from '../../tests/helpers/render.tsx';
import type { MapHandlers } from './atlasMap.ts';
import { MapView } from './MapView.tsx';

const { fault } = vi.hoisted(() => ({ fault: new Error('No WebGL, or something else.') }));
vi.mock('./worker.ts', () => ({ findWorker: () => undefined }));
vi.mock('./controller.ts', () => ({
  attachMap() {
    throw fault;
  },
}));

/** As far as they are asked before there is a map. */
const handlers = { padding: () => ({ top: 0, right: 0, bottom: 0, left: 0 }) } as MapHandlers;

test('a map that cannot be made is told of, and what kept it from being made can be read', async () => {
  const warned = vi.spyOn(console, 'warn').mockReturnValue();
  const unsupported = vi.fn<() => void>();
  const attached = vi.fn<() => void>();
  await show(() => <MapView label="Map" handlers={handlers} onAttached={attached} onUnsupported={unsupported} />);
  await waitFor(() => expect(unsupported).toHaveBeenCalledOnce());
  expect(attached).not.toHaveBeenCalled();
  expect(warned).toHaveBeenCalledExactlyOnceWith(fault);
});
