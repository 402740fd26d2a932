import { describe, expect, test } from 'vitest';
import { archivesOf, NO_DEPLOYMENT } from './deployment.ts';
import { readDeployment } from './readDeployment.ts';

const PAGE = 'https://gov.example/atlas/?lang=en';
const title = { en: 'Floods', 'zh-Hant': '水浸', 'zh-Hans': '内涝' };
const layer = { id: 'floods', title, url: 'floods.pmtiles', sourceLayer: 'f', geometry: 'polygon', colour: '#127a88' };

test('the file that the atlas comes with adds nothing', () => {
  expect(readDeployment({ basemap: null, layers: [] }, PAGE)).toEqual({ deployment: NO_DEPLOYMENT, problems: [] });
});

test('an archive is one address, beside the page or on another host', () => {
  expect(readDeployment({ basemap: 'tiles/bay.pmtiles' }, PAGE).deployment.basemap).toEqual({
    url: 'https://gov.example/atlas/tiles/bay.pmtiles',
    credit: '',
  });
  const given = { basemap: { url: 'https://cdn.example/bay.pmtiles', credit: '© A' } };
  expect(readDeployment(given, PAGE).deployment.basemap).toEqual({ url: given.basemap.url, credit: '© A' });
});

test('a layer of its own is taken whole, and each archive is named once', () => {
  const { deployment, problems } = readDeployment({ basemap: 'floods.pmtiles', layers: [layer] }, PAGE);
  expect(problems).toEqual([]);
  expect(deployment.layers).toEqual([{ ...layer, url: 'https://gov.example/atlas/floods.pmtiles', credit: '' }]);
  expect(archivesOf(deployment)).toEqual(['https://gov.example/atlas/floods.pmtiles']);
});

describe('what cannot be used is named, and the rest is kept', () => {
  test.each([
    ['text', /the file is not a JSON object/],
    [{ basmap: 'a.pmtiles' }, /"basmap" is not known/],
    [{ basemap: 7 }, /"basemap" is neither/],
    [{ basemap: 'javascript:alert(1)//.pmtiles' }, /"basemap" needs a "url": an address that ends in .pmtiles/],
    [{ basemap: 'bay.mbtiles' }, /ends in .pmtiles/],
    [{ layers: {} }, /"layers" is not a list/],
    [{ layers: [7] }, /number 1, is not an object/],
    [{ layers: [{ ...layer, url: 'floods.mbtiles' }] }, /"layers", number 1, needs a "url"/],
    [{ layers: [{ ...layer, id: 'A b' }] }, /needs an "id"/],
    [{ layers: [{ ...layer, id: 'rivers' }] }, /has the "id" of a layer that the atlas has itself/],
    [{ layers: [{ ...layer, title: { en: 'Floods' } }] }, /needs a "title" with en, zh-Hant, zh-Hans/],
    [{ layers: [{ ...layer, sourceLayer: '' }] }, /needs a "sourceLayer"/],
    [{ layers: [{ ...layer, geometry: 'blob' }] }, /needs a "geometry"/],
    [{ layers: [{ ...layer, colour: 'url(x)' }] }, /needs a "colour"/],
  ])('%j', (value, sentence) => {
    const { deployment, problems } = readDeployment(value, PAGE);
    expect(problems.join('\n')).toMatch(sentence);
    expect(deployment).toEqual(NO_DEPLOYMENT);
  });

  test('the second layer of an id', () => {
    const { deployment, problems } = readDeployment({ layers: [layer, layer] }, PAGE);
    expect(deployment.layers).toHaveLength(1);
    expect(problems.join()).toMatch(/number 2, has the "id" of another layer/);
  });
});
