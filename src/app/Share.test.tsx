import { act, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { show } from '../../tests/helpers/render.tsx';
import { composePicture } from '../share/picture/compose.ts';
import type { Deployment } from '../state/deployment.ts';
import { useSession } from '../state/store.ts';
import { useMapPicture } from './mapPicture.ts';
import { MapSurroundings } from './MapSurroundings.tsx';
import { Share } from './Share.tsx';

vi.mock('../share/picture/compose.ts', () => ({ composePicture: vi.fn<typeof composePicture>() }));

const url = 'https://tiles.example/bay.pmtiles';
const deployment: Deployment = { basemap: { url, credit: '© Trial Mappers' }, layers: [] };
const nothing = () => undefined;

test('whose data an archive is goes with a picture of the map', async () => {
  vi.mocked(composePicture).mockReturnValue(new Promise(nothing));
  useMapPicture.setState({ source: { draw: () => new Promise(nothing), keys: [], note: null } });
  const { t, user } = await show((content) => <Share content={content} onPrint={nothing} onClose={nothing} />);
  act(() => useSession.setState({ deployment }));
  await user.click(screen.getByText(t.share.picture));
  expect(vi.mocked(composePicture).mock.calls[0]?.[0].credit).toMatch(/ · © Trial Mappers$/);
});

test('and stands on a stage', async () => {
  const { container } = await show(
    (content) => <MapSurroundings content={content} map={null} keys={[]} note={null} deployment={deployment} />,
    { mode: 'present', story: 'any' },
  );
  expect(container.querySelector('.stage-credit')).toHaveTextContent(/ · © Trial Mappers$/);
});
