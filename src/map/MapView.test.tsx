import { waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { show } from '../../tests/helpers/render.tsx';
import { useOwnLayers } from '../state/ownLayers/store.ts';
import type { AtlasMap, MapHandlers } from './atlasMap.ts';
import { MapView } from './MapView.tsx';

const { attachMap } = vi.hoisted(() => ({ attachMap: vi.fn<() => AtlasMap>() }));
vi.mock('./worker.ts', () => ({ findWorker: () => undefined }));
vi.mock('./controller.ts', () => ({ attachMap }));

/** As far as they are asked before there is a map. */
const handlers = { padding: () => ({ top: 0, right: 0, bottom: 0, left: 0 }) } as MapHandlers;

test('a map that cannot be made is told of, and what kept it from being made can be read', async () => {
  const fault = new Error('No WebGL, or something else.');
  attachMap.mockImplementation(() => {
    throw fault;
  });
  const warned = vi.spyOn(console, 'warn').mockReturnValue();
  const unsupported = vi.fn<() => void>();
  const attached = vi.fn<() => void>();
  await show(() => <MapView label="Map" handlers={handlers} onAttached={attached} onUnsupported={unsupported} />);
  await waitFor(() => expect(unsupported).toHaveBeenCalledOnce());
  expect(attached).not.toHaveBeenCalled();
  expect(warned).toHaveBeenCalledExactlyOnceWith(fault);
});

test('a feature of one’s own layer that was chosen in a list before there was a map is lit on it', async () => {
  const chosen = { layer: 'my-abc', feature: 3 };
  useOwnLayers.setState({ chosen });
  const chooseOwn = vi.fn<AtlasMap['chooseOwn']>();
  attachMap.mockReturnValue({ chooseOwn, remove: () => undefined } as Partial<AtlasMap> as AtlasMap);
  await show(() => (
    <MapView label="Map" handlers={handlers} onAttached={() => undefined} onUnsupported={() => undefined} />
  ));
  await waitFor(() => expect(chooseOwn).toHaveBeenCalledExactlyOnceWith(chosen));
});
