/** When not even the words could be loaded: the one page that speaks all languages, because it can choose none. */
export function CannotLoad({ onReload }: { onReload: () => void }) {
  return (
    <main className="cannot-load" lang="en">
      <h1>Co-operation Atlas</h1>
      <p>The atlas could not be loaded. Check the connection and try again.</p>
      <p lang="zh-Hant">地圖集未能載入。請檢查網絡連線，然後再試。</p>
      <p lang="zh-Hans">地图集未能加载。请检查网络连接，然后再试。</p>
      <button type="button" className="button" onClick={onReload}>
        <span>
          Try again · <span lang="zh-Hant">再試一次</span> · <span lang="zh-Hans">再试一次</span>
        </span>
      </button>
    </main>
  );
}
