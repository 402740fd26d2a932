import { readFileSync } from 'node:fs';
import { withApp } from '../lib/withApp.mjs';
import { measureVisit } from '../lib/measureLoad.mjs';
const dev = process.argv[2] ?? 'desk';
await withApp(async ({ browser, address }) => {
  for (let i = 0; i < 3; i++) {
    await browser.startTracing(undefined, {
      path: '/tmp/trace.json',
      categories: [
        'v8',
        'v8.wasm',
        'devtools.timeline',
        'toplevel',
        'blink',
        'blink.user_timing',
        'loading',
        'base',
        'cc',
        'fonts',
        'disabled-by-default-v8.compile',
        'disabled-by-default-v8.gc',
        'disabled-by-default-v8.turbofan',
      ],
    });
    console.log(JSON.stringify(await measureVisit({ browser, address }, dev)));
    await browser.stopTracing();
  }
  const ev = JSON.parse(readFileSync('/tmp/trace.json', 'utf8')).traceEvents;
  const nav = ev
    .filter((e) => e.name === 'navigationStart' && e.args?.data?.documentLoaderURL?.includes('localhost'))
    .pop();
  const names = new Map(ev.filter((e) => e.name === 'thread_name').map((e) => [e.pid + '/' + e.tid, e.args.name]));
  // self time by name for each thread kind in renderer, using tdur
  const byThread = new Map();
  for (const e of ev)
    if (e.pid === nav.pid && e.ph === 'X' && e.ts >= nav.ts) {
      const k = e.pid + '/' + e.tid;
      (byThread.get(k) ?? byThread.set(k, []).get(k)).push(e);
    }
  for (const kind of ['ThreadPoolForegroundWorker', 'CrRendererMain', 'DedicatedWorker thread']) {
    const self = {},
      cnt = {};
    for (const [k, es] of byThread) {
      if (!(names.get(k) ?? '').startsWith(kind)) continue;
      es.sort((a, b) => a.ts - b.ts || b.dur - a.dur);
      const stack = [];
      for (const e of es) {
        while (stack.length && stack.at(-1).ts + stack.at(-1).dur <= e.ts) stack.pop();
        const d = e.tdur ?? 0;
        const key = (ee) =>
          ee.name +
          (ee.args?.src_func ? ':' + ee.args.src_func : '') +
          (ee.args?.data?.url ? ':' + ee.args.data.url.split('/').pop().slice(0, 20) : '');
        self[key(e)] = (self[key(e)] ?? 0) + d;
        cnt[key(e)] = (cnt[key(e)] ?? 0) + 1;
        if (stack.length) {
          self[key(stack.at(-1))] -= d;
        }
        stack.push(e);
      }
    }
    console.log('==', kind);
    console.log(
      Object.entries(self)
        .sort((a, b) => b[1] - a[1])
        .slice(0, 28)
        .map(([n, d]) => `${(d / 1000).toFixed(0)} ${n} (${cnt[n]})`)
        .join('\n'),
    );
  }
});
