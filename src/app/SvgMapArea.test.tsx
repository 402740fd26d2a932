import { act, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { show } from '../../tests/helpers/render.tsx';
import type { Deployment } from '../state/deployment.ts';
import { useSession } from '../state/store.ts';
import { SvgMapArea } from './SvgMapArea.tsx';

const url = 'https://tiles.example/bay.pmtiles';
const title = { en: 'Floods', 'zh-Hant': '水浸', 'zh-Hans': '内涝' };
const deployment: Deployment = {
  basemap: { url, credit: '© A' },
  layers: [{ id: 'floods', title, url, credit: '© B', sourceLayer: 'f', geometry: 'line', colour: '#127a88' }],
};

test('without WebGL nothing is drawn of archives: there they are neither switched nor credited', async () => {
  vi.spyOn(console, 'warn').mockReturnValue();
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe = () => undefined;
      disconnect = () => undefined;
    },
  );
  vi.stubGlobal('fetch', () => Promise.reject(new Error('No network.')));
  const { user } = await show(() => <SvgMapArea retryLayer={{ current: () => undefined }} />);
  act(() => useSession.setState({ deployment }));
  await user.click(screen.getByText('Layers'));
  expect(screen.getByLabelText('Rivers')).toBeInTheDocument();
  expect(screen.queryByLabelText('Streets')).toBeNull();
  expect(screen.queryByLabelText('Floods')).toBeNull();
  expect(screen.queryByText(/© [AB]/)).toBeNull();
});
